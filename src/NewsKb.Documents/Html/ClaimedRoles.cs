using AngleSharp.Dom;
using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Html;

/// <summary>
/// Applies what elements claim to be (navigation, related, share …) to the lines in them. The outermost claim counts; a claim of an element that
/// holds more than half of the text of the page is not believed.
/// </summary>
internal static class ClaimedRoles
{
    /// <summary>The lines with the roles of the elements around them.</summary>
    public static HtmlPageLines Apply(HtmlPageLines page, IReadOnlyDictionary<IElement, LineRole> claims)
    {
        if (claims.Count == 0) return page;
        var blocks = page.Blocks;
        var isMain = MainRegion.Majority(page);
        var roles = new LineRole[blocks.Count];
        for (var i = 0; i < roles.Length; i++)
        {
            roles[i] = blocks.Parent(i) is >= 0 and var parent ? roles[parent] : LineRole.Text;
            if (roles[i] == LineRole.Text && !isMain[i] && claims.TryGetValue(blocks[i], out var own)) roles[i] = own;
        }
        var lines = new HtmlLine[page.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, role) = (page.Lines[i], roles[blocks.OfLine(i)]);
            lines[i] = line.Role == LineRole.Hidden || role == LineRole.Text ? line : line with { Role = role };
        }
        return page.With(lines);
    }
}
