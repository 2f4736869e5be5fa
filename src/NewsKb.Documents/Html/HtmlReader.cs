using AngleSharp.Html.Parser;
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
        var scanned = MarkupScanner.Scan(source, options.MaximumDepth);
        using var document = new HtmlParser().ParseDocument(scanned.Markup);
        var root = document.Body ?? document.DocumentElement;
        var titleText = TitleElement(document, scanned, source);
        var hints = HtmlHead.Read(document, source, titleText);
        var (text, lines, roles, unplaced) = HtmlWalker.Walk(root, source, scanned.Runs);
        var whole = ClaimedRoles.Apply(new HtmlPageLines(text.Text, lines), roles);
        return new Page
        {
            Text = text,
            Marks = HtmlLineMarks.Mark(whole, MainRegion.Find(whole), hints),
            IsFlowed = true,
            Hints = hints,
            Dropped = [.. unplaced.Select(r => new DroppedSpan(r, "unplaced"))],
            Warnings = scanned.SkippedTags == 0 ? []
                : [new Warning("nesting_limit", $"{scanned.SkippedTags} elements nested deeper than {options.MaximumDepth} were opened up")],
        };
    }

    private static string? TitleElement(AngleSharp.Dom.IDocument document, ScannedMarkup scanned, string source)
    {
        var placeholders = document.QuerySelector("title")?.TextContent ?? string.Empty;
        for (var at = 0; at < placeholders.Length; at++)
        {
            var run = TextRuns.Read(placeholders, at);
            if (run < 0 || run >= scanned.Runs.Count) continue;
            var writer = new HtmlTextWriter(source);
            writer.Append(scanned.Runs[run], isLink: false, keepLines: false, () => { });
            return writer.Build().Text;
        }
        return null;
    }
}
