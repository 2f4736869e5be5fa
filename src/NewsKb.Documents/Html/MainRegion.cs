using System.Buffers;
using AngleSharp.Dom;
using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Html;

/// <summary>
/// Finds the element that holds the article: every line weighs for or against the elements around it, and the subtree of the greatest sum wins.
/// Running text weighs for, links and scraps against; so an element with all paragraphs and little else beats one with less or with more.
/// </summary>
internal static class MainRegion
{
    private const int ShortText = 20, ShortLine = 10, LongestLabel = 90;

    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create("。，；！？,.");

    /// <summary>The element, or null when no line reads as text.</summary>
    public static IElement? Find(HtmlPageLines page)
    {
        var sums = new Dictionary<IElement, double>();
        var order = new List<IElement>();
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            var weight = Weight(page, i);
            for (var element = line.Block; element is not null; element = element.ParentElement)
            {
                if (sums.TryAdd(element, weight)) order.Add(element);
                else sums[element] += weight;
            }
        }
        IElement? best = null;
        foreach (var element in order)
            if (sums[element] > 0 && (best is null || sums[element] > sums[best] || (sums[element] == sums[best] && best.Contains(element)))) best = element;
        return best;
    }

    /// <summary>The elements that hold more than half of the text of a page.</summary>
    public static HashSet<IElement> Majority(HtmlPageLines page)
    {
        var lengths = new Dictionary<IElement, int>();
        var total = 0;
        foreach (var line in page.Lines)
        {
            if (line.Role == LineRole.Hidden || line.Length < ShortLine || line.Linked * 2 > line.Length) continue;
            total += line.Length;
            for (var element = line.Block; element is not null; element = element.ParentElement) lengths[element] = lengths.GetValueOrDefault(element) + line.Length;
        }
        return [.. lengths.Where(l => l.Value * 2 > total).Select(l => l.Key)];
    }

    private static double Weight(HtmlPageLines page, int index)
    {
        var line = page.Lines[index];
        if (!line.Role.IsContent()) return line.Role == LineRole.Hidden ? 0 : -0.2 * line.Length;
        var plain = line.Length - line.Linked;
        if (line.Role == LineRole.Row) return plain - line.Linked;
        if (line.Linked * 2 > line.Length) return -5 - line.Linked;
        if (line.Length <= LongestLabel && page.RoleByWords(index) != LineRole.Text) return -3 - (0.2 * line.Length);
        if (plain >= ShortText) return page.Of(index).ContainsAny(SentenceSigns) ? plain - line.Linked : plain / 4.0;
        return plain >= ShortLine ? 0 : -3;
    }
}
