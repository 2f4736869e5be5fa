using AngleSharp.Html.Parser;
using NewsKb.Documents.Normalization;
using NewsKb.Documents.Pages;
using NewsKb.Text;

namespace NewsKb.Documents.Html;

/// <summary>
/// Reads a web page: text is numbered before the parse (<see cref="MarkupScanner"/>), so that each character of the page text is known to the markup.
/// Nothing here knows a site; structure, density of text and links, and common words of class names decide.
/// </summary>
internal static class HtmlReader
{
    /// <summary>The page behind markup.</summary>
    public static Page Read(string source, ReadOptions options)
    {
        var scanned = MarkupScanner.Scan(source, options);
        using var document = new HtmlParser().ParseDocument(scanned.Markup);
        var walk = HtmlWalker.Walk(document.Body ?? document.DocumentElement, source, scanned.Runs);
        var hints = HtmlHead.Read(document, walk.Hints, source, scanned.Runs);
        var dropped = walk.Unplaced.Select(r => new DroppedSpan(r, "unplaced"));
        if (scanned.End < source.Length) dropped = dropped.Append(new DroppedSpan(TextSpan.FromBounds(scanned.End, source.Length), "limit"));
        var page = PageNormalizer.Normalize(new Page
        {
            Text = walk.Text,
            IsFlowed = true,
            Hints = hints,
            Dropped = [.. dropped],
            Warnings = [.. scanned.Warnings(source, options)],
        });
        var lines = ClaimedRoles.Apply(new HtmlPageLines(walk.Text.Text, page.Text.Text, walk.Lines), walk.Roles);
        return page with { Marks = ArticleElements.Mark(lines, HtmlLineMarks.Mark(lines, MainRegion.Find(lines), hints)) };
    }
}
