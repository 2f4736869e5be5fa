using NewsKb.Knowledge.Analysis;
using NewsKb.Text;

namespace NewsKb.Knowledge.Query;

/// <summary>
/// A parsed query as an FTS5 expression, with the concept that each of its phrases stands for: synonyms are several phrases but
/// one concept, and rank as one.
/// </summary>
internal sealed class MatchExpression
{
    private static readonly ScriptConverter ToSimplified = ScriptConverter.For("t2s");
    private const int ConceptsInQuestion = 4;
    private readonly List<int> _concepts = [];
    private readonly List<string> _terms = [];
    private readonly ITextAnalyzer _analyzer;

    private MatchExpression(ITextAnalyzer analyzer) => _analyzer = analyzer;

    /// <summary>The expression; null where the query has no words.</summary>
    public string? Text { get; private set; }

    /// <summary>The concept of each phrase, in the order in which FTS5 numbers them; -1 for those that must not be found.</summary>
    public IReadOnlyList<int> Concepts => _concepts;

    /// <summary>The terms that are looked up.</summary>
    public IReadOnlyList<string> Terms => _terms;

    /// <summary>
    /// Whether the query is a plain sentence: a stretch without spaces that holds so many concepts that nobody means all of them literally.
    /// </summary>
    public bool IsQuestion { get; private set; }

    /// <summary>The number of concepts.</summary>
    public int ConceptCount { get; private set; }

    /// <summary>Translates a query so that all its words must be found.</summary>
    public static MatchExpression All(ParsedQuery query, ITextAnalyzer analyzer)
    {
        var expression = new MatchExpression(analyzer);
        var groups = query.Groups
            .Select(group => group.Select(text => expression.Join(expression.ConceptsOf(text), " AND ")).Where(t => t.Length > 0).ToList())
            .Where(alternatives => alternatives.Count > 0).Select(alternatives => Parenthesize(string.Join(" OR ", alternatives)));
        expression.Finish(string.Join(" AND ", groups), query);
        return expression;
    }

    /// <summary>Translates a query so that one of its words suffices.</summary>
    public static MatchExpression Any(ParsedQuery query, ITextAnalyzer analyzer)
    {
        var expression = new MatchExpression(analyzer);
        var concepts = query.Groups.SelectMany(g => g).SelectMany(expression.ConceptsOf).DistinctBy(c => string.Join('\n', c));
        expression.Finish(expression.Join(concepts, " OR "), query);
        return expression;
    }

    /// <summary>A text as the index has it: simplified, of plain width, in lower case.</summary>
    public static string Simplify(string text) => TextFolding.Fold(ToSimplified.Convert(text));

    private void Finish(string positive, ParsedQuery query)
    {
        if (positive.Length == 0) return;
        var concepts = ConceptCount;
        var terms = _terms.Count;
        var before = _concepts.Count;
        var excluded = query.Excluded.Select(text => Join(ConceptsOf(text), " AND ")).Where(t => t.Length > 0).ToList();
        for (var i = before; i < _concepts.Count; i++) _concepts[i] = -1;
        ConceptCount = concepts;
        _terms.RemoveRange(terms, _terms.Count - terms);
        Text = excluded.Count == 0 ? positive : $"({positive}) NOT ({string.Join(" OR ", excluded)})";
    }

    /// <summary>The concepts of a text; each is a list of phrases that may stand for it.</summary>
    private List<List<string>> ConceptsOf(QueryText text)
    {
        var folded = Simplify(text.Text);
        var words = _analyzer.SplitQuery(folded);
        if (text.IsPhrase) return words.Count == 0 ? [] : [[Phrase(folded)]];
        var concepts = new List<List<string>>();
        for (var i = 0; i < words.Count;)
        {
            var ends = words.Skip(i).TakeWhile((w, n) => n == 0 || w.Start == words[i + n - 1].End).Select(w => w.End - words[i].Start).ToList();
            var length = Synonyms.Default.LongestPrefix(folded.AsSpan(words[i].Start), ends);
            if (length == 0)
            {
                concepts.Add([Phrase(words[i].Terms)]);
                i++;
                continue;
            }
            var known = folded.Substring(words[i].Start, length);
            concepts.Add([Phrase(known), .. Synonyms.Default.Of(known).Select(Phrase)]);
            i += ends.IndexOf(length) + 1;
        }
        IsQuestion |= concepts.Count >= ConceptsInQuestion;
        return concepts;
    }

    private string Join(IEnumerable<List<string>> concepts, string separator)
    {
        var written = new List<string>();
        foreach (var phrases in concepts)
        {
            written.Add(Parenthesize(string.Join(" OR ", phrases)));
            foreach (var phrase in phrases)
            {
                _concepts.Add(ConceptCount);
                _terms.AddRange(phrase.Split(" + ").Select(t => t.Trim('"')));
            }
            ConceptCount++;
        }
        return written.Count == 0 ? "" : Parenthesize(string.Join(separator, written));
    }

    /// <summary>The phrase of a stretch of text: its terms at neighbouring positions.</summary>
    private string Phrase(string text)
    {
        var terms = new List<Term>();
        _analyzer.Analyze(text, terms);
        var words = _analyzer.SplitQuery(text);
        // A word that is one term of its own is more exact than its parts.
        if (words.Count == 1 && words[0].Text.Length == text.Length) return Phrase(words[0].Terms);
        return Phrase(terms.FindAll(t => !t.IsColocated).ConvertAll(t => text.Substring(t.Start, t.Length)));
    }

    private static string Phrase(IReadOnlyList<string> terms) =>
        string.Join(" + ", terms.Select(t => "\"" + t.Replace("\"", "", StringComparison.Ordinal) + "\""));

    private static string Parenthesize(string text) => "(" + text + ")";
}
