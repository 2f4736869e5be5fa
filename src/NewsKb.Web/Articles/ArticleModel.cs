using NewsKb.Extraction;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;
using NewsKb.Text;
using NewsKb.Web.Components;
using NewsKb.Web.Hosting;

namespace NewsKb.Web.Articles;

/// <summary>The views of an article.</summary>
public enum ArticleTab
{
    /// <summary>The original text with all that was read from it.</summary>
    Original,

    /// <summary>The clean text.</summary>
    Clean,

    /// <summary>The facts as tables.</summary>
    Facts,

    /// <summary>What is known of the article itself.</summary>
    Metadata,
}

/// <summary>What the article page shows.</summary>
/// <param name="Article">The article.</param>
/// <param name="Tab">The view.</param>
/// <param name="Query">The words that are marked; empty for none.</param>
/// <param name="Runs">The text of the view, marked; empty for the views without.</param>
/// <param name="Matches">How many words were found in it.</param>
public sealed record ArticleModel(StoredArticle Article, ArticleTab Tab, string Query, IReadOnlyList<TextRun> Runs, int Matches)
{
    /// <summary>An original that is longer is cut, so that the page stays small; the clean text and the facts are whole.</summary>
    private const int LongestText = 60_000;

    /// <summary>Whether the text was cut.</summary>
    public bool IsCut { get; private init; }

    internal static ArticleModel Of(KnowledgeBase kb, StoredArticle article, ArticleTab tab, string query, Ui ui)
    {
        if (tab is not (ArticleTab.Original or ArticleTab.Clean)) return new ArticleModel(article, tab, query, [], 0);
        var isOriginal = tab == ArticleTab.Original && article.SourceText is not null;
        var text = isOriginal ? article.SourceText! : article.Text;
        var window = isOriginal ? TextSpan.FromBounds(Math.Min(article.SourceSpan.Start, text.Length), Math.Min(article.SourceSpan.End, text.Length)) : new TextSpan(0, text.Length);
        var shown = window.Length > LongestText ? new TextSpan(window.Start, LongestText) : window;
        var matches = Matched(kb, query, text, shown);
        var runs = TextMarker.Mark(text, shown, Facts(article, isOriginal, ui), matches, isOriginal ? OriginalText.Removed(article) : []);
        return new ArticleModel(article, tab, query, runs, runs.Count(r => r.StartsMatch > 0)) { IsCut = shown != window };
    }

    private static IReadOnlyList<TextSpan> Matched(KnowledgeBase kb, string query, string text, TextSpan window)
    {
        if (query.Length == 0) return [];
        try
        {
            return [.. kb.Occurrences(query, text.Substring(window.Start, window.Length)).Select(s => s with { Start = window.Start + s.Start })];
        }
        catch (QuerySyntaxException)
        {
            return [];
        }
    }

    private static IEnumerable<MarkedFact> Facts(StoredArticle article, bool isOriginal, Ui ui)
    {
        return
        [
            .. article.Measures.Select((m, i) => Mark(FactKind.Measure, "m", i, m.Measure, Meaning(m.Measure, ui))),
            .. article.Figures.Select((f, i) => Mark(FactKind.Figure, "f", i, f, Join(Values.Value(f), f.Qualifier, f.Of))),
            .. article.Dates.Select((d, i) => Mark(FactKind.Date, "d", i, d, Values.Period(d.From, d.To) ?? "")),
            .. article.Places.Select((p, i) => Mark(FactKind.Place, "p", i, p, Join(p.Name, p.Code, p.IsIssuer ? ui["issuer"] : null))),
            .. article.Organizations.Select((o, i) => Mark(FactKind.Organization, "o", i, o, Join(ui["organization"], o.Place is null ? null : ui.Place(o.Place)))),
            .. article.Problems.Select((p, i) => Mark(FactKind.Problem, "x", i, p, Join(ui["problem-" + p.Kind], p.Count is { } n ? Values.Number(n) : null))),
        ];

        MarkedFact Mark(FactKind kind, string letter, int index, Fact fact, string meaning) =>
            new(kind, FormattableString.Invariant($"{letter}{index + 1}"), isOriginal ? fact.SourceSpan : fact.Span, meaning);
    }

    private static string Meaning(Measure m, Ui ui) => Join(ui.Instrument(m.Instrument), m.Amount is null ? null : Values.Value(m.Amount), m.Beneficiary, Values.Status(ui, m.Status));

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
