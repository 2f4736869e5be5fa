using NewsKb.Documents.Metadata;
using NewsKb.Documents.Normalization;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;
using NewsKb.Documents.Splitting;
using NewsKb.Text;

namespace NewsKb.Documents;

/// <summary>From a page as a reader gives it to its articles: normalise → repair lines → classify → join → split → metadata.</summary>
internal static class PageReader
{
    /// <summary>The articles of a page, and what of it is in none of them; <paramref name="source"/> is the decoded text that the page maps to.</summary>
    public static (IReadOnlyList<Article> Articles, IReadOnlyList<DroppedSpan> Dropped) Read(Page printed, string source, string path)
    {
        var page = LineRepair.Apply(PageNormalizer.Normalize(printed));
        var text = page.Text.Text;
        var lines = LineClassifier.Classify(text, PageLines.CloseDoubleSpacing(PageLines.Read(page)));
        lines = page.IsFlowed ? InlineHeadlines.Split(text, lines) : TitleLine.Split(text, lines);
        var drafts = ArticleSplitter.Split(Paragraphs.Build(text, lines, page.IsFlowed), page.IsFlowed);
        var metadata = PageMetadata.OfEach(drafts, text, lines, page, path);
        var continuations = Continuations.Find(text, lines, drafts);
        foreach (var draft in drafts) draft.CleanTitle();
        Article[] articles = [.. drafts.Select((d, i) => Number(ArticleWriter.Write(d, page, metadata[i], source, path), i + 1, continuations[d]))];
        return (articles, Dropped(page, lines, drafts));
    }

    private static Article Number(Article article, int number, IEnumerable<Warning> warnings) => article with { Number = number, Warnings = [.. article.Warnings, .. warnings] };

    private static List<DroppedSpan> Dropped(Page page, List<Line> lines, List<ArticleDraft> drafts)
    {
        var kept = drafts.SelectMany(d => d.Title.Concat(d.Subtitle is null ? [] : [d.Subtitle]).Concat(d.Body)).SelectMany(b => b.Spans).Select(s => s.Start).ToHashSet();
        var bylines = drafts.SelectMany(d => d.Bylines).SelectMany(b => b.Spans).Select(s => s.Start).ToHashSet();
        var dropped = new List<DroppedSpan>(page.Dropped);
        foreach (var line in lines)
            if (!kept.Contains(line.Start))
                dropped.Add(new DroppedSpan(page.Text.Map.ToSource(line.Span), bylines.Contains(line.Start) ? "byline" : line.Role.Reason()));
        dropped.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return dropped;
    }
}
