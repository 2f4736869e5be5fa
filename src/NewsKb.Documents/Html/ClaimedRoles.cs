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
        var main = MainRegion.Majority(page);
        var known = new Dictionary<IElement, LineRole>();
        return page.With([.. page.Lines.Select(l => l.Role == LineRole.Hidden || Of(l.Block) is LineRole.Text ? l : l with { Role = Of(l.Block) })]);

        LineRole Of(IElement element)
        {
            if (known.TryGetValue(element, out var role)) return role;
            role = element.ParentElement is { } parent ? Of(parent) : LineRole.Text;
            if (role == LineRole.Text && claims.TryGetValue(element, out var own) && !main.Contains(element)) role = own;
            return known[element] = role;
        }
    }
}
