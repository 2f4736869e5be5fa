using System.Runtime.InteropServices;
using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Splitting;

/// <summary>
/// Tells a headline between two articles from a heading within one, where neither dateline nor names mark the border: as in TextTiling (Hearst 1997) the
/// text above and the text below are compared by their letter pairs, and the heading with both.
/// </summary>
internal static class TopicShift
{
    /// <summary>How much text is compared on either side, and the least that tells something.</summary>
    private const int Window = 600, LeastText = 200;

    private const int ShortestHeadline = 6, LongestHeadline = 90;

    /// <summary>Halves of one article are seldom less alike than this (cosine), and a heading seldom fits the text below it so much better.</summary>
    private const double MostAlike = 0.1, LeastFit = 0.2, LeastGain = 0.15;

    /// <summary>Whether the headings before a paragraph open an article of their own, below the text of <paramref name="current"/>.</summary>
    public static bool Is(ArticleDraft current, List<Block> headings, List<Block> blocks, int first)
    {
        var headline = string.Join('\n', headings.Select(h => h.Text));
        if (headline.Length is < ShortestHeadline or > LongestHeadline) return false;
        var above = new Passage();
        for (var i = current.Body.Count - 1; i >= 0 && above.Length < Window; i--) above.Add(current.Body[i].Text);
        var below = new Passage();
        for (var i = first; i < blocks.Count && !blocks[i].IsHeading && below.Length < Window; i++) below.Add(blocks[i].Text);
        if (above.Length < LeastText || below.Length < LeastText) return false;
        var pairs = LetterPairs.Of(headline);
        var fit = below.Share(pairs);
        return fit >= LeastFit && fit - above.Share(pairs) >= LeastGain && above.Likeness(below) < MostAlike;
    }

    /// <summary>The text on one side of a heading.</summary>
    private sealed class Passage
    {
        private readonly List<ReadOnlyMemory<char>> _parts = [];

        public int Length { get; private set; }

        public void Add(string text)
        {
            var part = text.AsMemory(0, Math.Min(text.Length, Window));
            _parts.Add(part);
            Length += part.Length;
        }

        /// <summary>The share of a heading's pairs that occur in the text.</summary>
        public double Share(HashSet<int> ofHeading)
        {
            var found = new HashSet<int>();
            foreach (var part in _parts)
                foreach (var pair in LetterPairs.In(part.Span))
                    if (ofHeading.Contains(pair)) found.Add(pair);
            return ofHeading.Count == 0 ? 0 : (double)found.Count / ofHeading.Count;
        }

        /// <summary>The cosine of the two texts over their pairs, each weighing 1 + ln of its count.</summary>
        public double Likeness(Passage other)
        {
            var (own, theirs) = (Counts(), other.Counts());
            var product = 0.0;
            foreach (var (pair, count) in own)
                if (theirs.TryGetValue(pair, out var their)) product += Weight(count) * Weight(their);
            return product == 0 ? 0 : product / Math.Sqrt(own.Values.Sum(c => Weight(c) * Weight(c)) * theirs.Values.Sum(c => Weight(c) * Weight(c)));
        }

        private Dictionary<int, int> Counts()
        {
            var counts = new Dictionary<int, int>(Length);
            foreach (var part in _parts)
                foreach (var pair in LetterPairs.In(part.Span)) CollectionsMarshal.GetValueRefOrAddDefault(counts, pair, out _)++;
            return counts;
        }

        private static double Weight(int count) => count == 1 ? 1 : 1 + Math.Log(count);
    }
}
