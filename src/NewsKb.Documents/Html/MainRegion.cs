using System.Buffers;
using AngleSharp.Dom;
using NewsKb.Documents.Normalization;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Html;

/// <summary>
/// Finds the element that holds the article: every line weighs for or against the elements around it, and the subtree of the greatest sum wins.
/// Running text weighs for, links and scraps against; so an element with all paragraphs and little else beats one with less or with more.
/// </summary>
internal static class MainRegion
{
    private const int ShortText = 20, ShortLine = 10;

    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create("。，；！？,.");

    /// <summary>The element, or null when no line reads as text.</summary>
    public static IElement? Find(MappedTextLines text)
    {
        var sums = new Dictionary<IElement, double>();
        var order = new List<IElement>();
        foreach (var line in text.Lines)
        {
            var weight = Weight(line, text.Of(line));
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
    public static HashSet<IElement> Majority(MappedTextLines text)
    {
        var lengths = new Dictionary<IElement, int>();
        var total = 0;
        foreach (var line in text.Lines)
        {
            if (line.Role == LineRole.Hidden || line.Length < ShortLine || line.Linked * 2 > line.Length) continue;
            total += line.Length;
            for (var element = line.Block; element is not null; element = element.ParentElement) lengths[element] = lengths.GetValueOrDefault(element) + line.Length;
        }
        return [.. lengths.Where(l => l.Value * 2 > total).Select(l => l.Key)];
    }

    private static double Weight(HtmlLine line, ReadOnlySpan<char> text)
    {
        if (!line.Role.IsContent()) return line.Role == LineRole.Hidden ? 0 : -0.2 * line.Length;
        var plain = line.Length - line.Linked;
        if (line.Role == LineRole.Row) return plain - line.Linked;
        if (line.Linked * 2 > line.Length) return -5 - line.Linked;
        if (text.Length <= 90 && LineClassifier.Classify(PageNormalizer.Plain(text)) != LineRole.Text) return -3 - (0.2 * line.Length);
        if (plain >= ShortText) return text.ContainsAny(SentenceSigns) ? plain - line.Linked : plain / 4.0;
        return plain >= ShortLine ? 0 : -3;
    }
}

/// <summary>The lines of a page with their text.</summary>
internal sealed record MappedTextLines(string Text, IReadOnlyList<HtmlLine> Lines)
{
    public ReadOnlySpan<char> Of(HtmlLine line) => Text.AsSpan(line.Start, line.Length);
}
