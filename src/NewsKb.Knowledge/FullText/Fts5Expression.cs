using NewsKb.Knowledge.Search.Index;

namespace NewsKb.Knowledge.FullText;

/// <summary>A query in the words of FTS5, with the concept that each of its phrases stands for.</summary>
internal sealed class Fts5Expression
{
    private readonly List<int> _conceptOf = [];
    private readonly List<string> _phrases = [];
    private readonly IReadOnlyList<Concept> _concepts;

    private Fts5Expression(IReadOnlyList<Concept> concepts) => _concepts = concepts;

    /// <summary>The expression.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The concept of each phrase, in the order in which FTS5 numbers them; -1 for those that do not count.</summary>
    public IReadOnlyList<int> ConceptOf => _conceptOf;

    /// <summary>The phrases, in the same order.</summary>
    public IReadOnlyList<string> Phrases => _phrases;

    /// <summary>The number of concepts.</summary>
    public int ConceptCount => _concepts.Count;

    /// <summary>Whether it wants any of its concepts and nothing else.</summary>
    public bool IsUnion { get; private set; }

    /// <summary>Writes a query.</summary>
    /// <param name="query">The query; it wants something.</param>
    public static Fts5Expression Of(IndexQuery query)
    {
        var expression = new Fts5Expression(query.Concepts);
        var text = expression.Write(query.Wanted!, counts: true);
        // The places as terms only spare FTS5 the rows of other places; the filter on the columns decides.
        var places = query.Filter.Places.Select(p => $"\"{p.Term}\"").ToList();
        if (places.Count > 0)
        {
            expression._conceptOf.AddRange(places.Select(_ => -1));
            expression._phrases.AddRange(places);
            text = $"{text} AND scope : ({string.Join(" OR ", places)})";
        }
        if (query.Unwanted is not null) text = $"({text}) NOT {expression.Write(query.Unwanted, counts: false)}";
        expression.Text = text;
        expression.IsUnion = places.Count == 0 && query.Unwanted is null &&
            (query.Wanted is QueryNode.Leaf || (query.Wanted is QueryNode.Any any && any.Parts.All(p => p is QueryNode.Leaf)));
        return expression;
    }

    private string Write(QueryNode node, bool counts) => node switch
    {
        QueryNode.Leaf leaf => Write(leaf.Concept, counts),
        QueryNode.All all => "(" + string.Join(" AND ", all.Parts.Select(p => Write(p, counts))) + ")",
        QueryNode.Any any => "(" + string.Join(" OR ", any.Parts.Select(p => Write(p, counts))) + ")",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private string Write(int concept, bool counts)
    {
        var phrases = _concepts[concept].Phrases.Select(Phrase).ToList();
        _conceptOf.AddRange(phrases.Select(_ => counts ? concept : -1));
        _phrases.AddRange(phrases);
        return phrases.Count == 1 ? phrases[0] : "(" + string.Join(" OR ", phrases) + ")";
    }

    private static string Phrase(IReadOnlyList<string> terms) =>
        string.Join(" + ", terms.Select(t => "\"" + t.Replace("\"", "", StringComparison.Ordinal) + "\""));
}
