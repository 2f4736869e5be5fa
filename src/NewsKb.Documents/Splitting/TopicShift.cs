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
        var above = new Vocabulary();
        for (var i = current.Body.Count - 1; i >= 0 && above.Length < Window; i--) above.Add(current.Body[i].Text);
        var below = new Vocabulary();
        for (var i = first; i < blocks.Count && !blocks[i].IsHeading && below.Length < Window; i++) below.Add(blocks[i].Text);
        if (above.Length < LeastText || below.Length < LeastText || above.Likeness(below) >= MostAlike) return false;
        var fit = below.Share(headline);
        return fit >= LeastFit && fit - above.Share(headline) >= LeastGain;
    }

    /// <summary>The letter pairs of a text and how often each occurs.</summary>
    private sealed class Vocabulary
    {
        private readonly Dictionary<int, int> _pairs = [];

        public int Length { get; private set; }

        public void Add(string text)
        {
            var part = text.AsSpan(0, Math.Min(text.Length, Window));
            Length += part.Length;
            var pairs = new List<int>(part.Length);
            LetterPairs.Add(part, pairs);
            foreach (var pair in pairs) _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
        }

        /// <summary>The share of a heading's pairs that occur in the text.</summary>
        public double Share(string heading)
        {
            var own = LetterPairs.Of(heading);
            return own.Count == 0 ? 0 : (double)own.Count(_pairs.ContainsKey) / own.Count;
        }

        /// <summary>The cosine of the two texts over their pairs, each weighing 1 + ln of its count.</summary>
        public double Likeness(Vocabulary other)
        {
            var product = 0.0;
            foreach (var (pair, count) in _pairs)
                if (other._pairs.TryGetValue(pair, out var theirs)) product += Weight(count) * Weight(theirs);
            return product == 0 ? 0 : product / Math.Sqrt(_pairs.Values.Sum(c => Weight(c) * Weight(c)) * other._pairs.Values.Sum(c => Weight(c) * Weight(c)));
        }

        private static double Weight(int count) => 1 + Math.Log(count);
    }
}
