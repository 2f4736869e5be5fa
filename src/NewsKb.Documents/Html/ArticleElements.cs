using AngleSharp.Dom;
using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Html;

/// <summary>
/// Marks the lines with which the article elements of a page begin, when there are several of one kind: each with a heading of the same level and running
/// text below it. Comments, teasers and related news are set in article elements too, but not with the heading of the main article.
/// </summary>
internal static class ArticleElements
{
    private const int LeastText = 60, NearLines = 3;

    /// <summary>The marks, with those that open an article set apart.</summary>
    public static LineMark[] Mark(HtmlPageLines page, LineMark[] marks)
    {
        var byBlock = new Dictionary<IElement, Opening?>();
        var openings = new List<Opening>();
        for (var i = 0; i < marks.Length; i++)
        {
            if (!marks[i].Role.IsContent() || Of(page.Lines[i].Block) is not { } opening) continue;
            if (opening.Lines++ == 0) openings.Add(opening);
            if (opening.Heading < 0 && opening.Lines <= NearLines && marks[i].Level > 0) opening.Heading = i;
            else if (page.Of(i).ContainsAny('。', '；')) opening.Text += page.Lines[i].Length;
        }
        foreach (var group in openings.Where(o => o.Heading >= 0 && o.Text >= LeastText).GroupBy(o => marks[o.Heading].Level).Where(g => g.Count() > 1))
            foreach (var opening in group) marks[opening.Heading] = marks[opening.Heading] with { Opens = true };
        return marks;

        Opening? Of(IElement element)
        {
            if (byBlock.TryGetValue(element, out var known)) return known;
            var opening = element.LocalName == "article" ? new Opening() : element.ParentElement is { } parent ? Of(parent) : null;
            return byBlock[element] = opening;
        }
    }

    /// <summary>An article element: its lines so far, its heading, its running text.</summary>
    private sealed class Opening
    {
        public int Lines { get; set; }

        public int Heading { get; set; } = -1;

        public int Text { get; set; }
    }
}
