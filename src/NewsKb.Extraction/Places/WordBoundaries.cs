using NewsKb.Segmentation;

namespace NewsKb.Extraction.Places;

/// <summary>Tells a name from the seam of two words: in 形成都市圈 the words are 形成 and 都市, so 成都 is not there.</summary>
internal static class WordBoundaries
{
    private const int Window = 8;

    [ThreadStatic]
    private static List<Token>? _tokens;

    /// <summary>Whether a word of the lexicon reaches over one end of the span.</summary>
    public static bool Straddles(string text, int start, int end) => Straddles(text, start, end, startOnly: false);

    /// <summary>Whether a word of the lexicon reaches over the start of the span.</summary>
    public static bool StraddlesStart(string text, int start, int end) => Straddles(text, start, end, startOnly: true);

    private static bool Straddles(string text, int start, int end, bool startOnly)
    {
        var from = Math.Max(0, start - Window);
        var window = text.AsSpan(from, Math.Min(text.Length, end + Window) - from);
        var tokens = _tokens ??= [];
        tokens.Clear();
        Segmenter.For(SegmentationMode.JiebaNoHmm).Cut(window, tokens);
        foreach (var token in tokens)
        {
            var (first, last) = (token.Start + from, token.End + from);
            if ((first < start && last > start && last < end) || (!startOnly && first > start && first < end && last > end)) return true;
        }
        return false;
    }
}
