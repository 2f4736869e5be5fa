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
        var blocks = page.Blocks;
        var sums = new double[blocks.Count];
        for (var i = 0; i < page.Lines.Count; i++) sums[blocks.OfLine(i)] += Weight(page, i);
        blocks.AddUp(sums);
        var best = -1;
        for (var i = 0; i < sums.Length; i++)
            if (sums[i] > 0 && (best < 0 || sums[i] > sums[best] || (sums[i] == sums[best] && blocks.IsWithin(i, best)))) best = i;
        return best < 0 ? null : blocks[best];
    }

    /// <summary>Of each element, whether it holds more than half of the text of a page.</summary>
    public static bool[] Majority(HtmlPageLines page)
    {
        var blocks = page.Blocks;
        var lengths = new double[blocks.Count];
        var total = 0;
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            if (line.Role == LineRole.Hidden || line.Length < ShortLine || line.Linked * 2 > line.Length) continue;
            total += line.Length;
            lengths[blocks.OfLine(i)] += line.Length;
        }
        blocks.AddUp(lengths);
        return Array.ConvertAll(lengths, l => l * 2 > total);
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
