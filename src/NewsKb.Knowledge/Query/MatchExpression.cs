using NewsKb.Knowledge.Analysis;
using NewsKb.Text;

namespace NewsKb.Knowledge.Query;

/// <summary>Writes a parsed query as an FTS5 expression.</summary>
internal sealed class MatchExpression
{
    private static readonly ScriptConverter ToSimplified = ScriptConverter.For("t2s");
    private readonly ITextAnalyzer _analyzer;
    private readonly List<string> _terms = [];

    private MatchExpression(ITextAnalyzer analyzer) => _analyzer = analyzer;

    /// <summary>The expression in which all words must be found; null where the query has no words.</summary>
    public string? All { get; private init; }

    /// <summary>The expression in which one word suffices; null where it would be the same.</summary>
    public string? Any { get; private init; }

    /// <summary>The words that are looked up.</summary>
    public IReadOnlyList<string> Terms => _terms;

    /// <summary>Translates a query.</summary>
    public static MatchExpression Of(ParsedQuery query, ITextAnalyzer analyzer)
    {
        var scratch = new MatchExpression(analyzer);
        var groups = query.Groups.Select(g => g.Select(scratch.Words).Where(w => w.Count > 0).ToList()).Where(g => g.Count > 0).ToList();
        if (groups.Count == 0) return scratch;
        var all = string.Join(" AND ", groups.Select(g => "(" + string.Join(" OR ", g.Select(w => "(" + string.Join(" AND ", w) + ")")) + ")"));
        var words = groups.SelectMany(g => g).SelectMany(w => w).Distinct(StringComparer.Ordinal).ToList();
        var terms = words.ConvertAll(w => w.Trim('"'));
        var excluded = query.Excluded.Select(new MatchExpression(analyzer).Words).Where(w => w.Count > 0).Select(w => "(" + string.Join(" AND ", w) + ")").ToList();
        var not = excluded.Count == 0 ? "" : " NOT (" + string.Join(" OR ", excluded) + ")";
        var result = new MatchExpression(analyzer)
        {
            All = $"({all}){not}",
            Any = words.Count > 1 ? $"({string.Join(" OR ", words)}){not}" : null,
        };
        result._terms.AddRange(terms);
        return result;
    }

    /// <summary>The words of a text, quoted; a phrase is one.</summary>
    private List<string> Words(QueryText text)
    {
        var folded = TextFolding.Fold(ToSimplified.Convert(text.Text));
        var words = new List<Term>();
        _analyzer.SplitQuery(folded, words);
        if (words.Count == 0) return [];
        return text.IsPhrase ? [Quote(folded)] : words.ConvertAll(w => Quote(folded.Substring(w.Start, w.Length)));
    }

    private static string Quote(string text) => "\"" + text.Replace("\"", " ", StringComparison.Ordinal) + "\"";
}
