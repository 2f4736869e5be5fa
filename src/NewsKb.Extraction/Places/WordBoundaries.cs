using NewsKb.Segmentation;
using NewsKb.Segmentation.Lexicon;

namespace NewsKb.Extraction.Places;

/// <summary>Tells a name from the seam of two words: in 形成都市圈 the words are 形成 and 都市, so 成都 is not there.</summary>
internal static class WordBoundaries
{
    private const int Window = 8;

    /// <summary>Whether a word of the lexicon reaches over one end of the span.</summary>
    public static bool Straddles(string text, int start, int end) => Straddles(text, start, end, startOnly: false);

    /// <summary>Whether a word of the lexicon reaches over the start of the span.</summary>
    public static bool StraddlesStart(string text, int start, int end) => Straddles(text, start, end, startOnly: true);

    /// <summary>Whether the span ends a longer word, known or guessed: 张乐平 is a person.</summary>
    public static bool EndsLongerWord(string text, int start, int end)
    {
        foreach (var token in Cut(text, start, end, SegmentationMode.Jieba, out var from))
            if (token.Start + from < start && token.End + from >= end) return true;
        return false;
    }

    /// <summary>Whether any word of the lexicon lies across an end; only then need the text be cut into words.</summary>
    private static bool MayStraddle(string text, int start, int end, bool startOnly)
    {
        for (var i = Math.Max(0, start - Window); i < start; i++)
            foreach (var (length, _) in new WordWalk(WordTable.Default, null, text.AsSpan(i, end - i)))
                if (i + length > start && i + length < end) return true;
        if (startOnly) return false;
        for (var i = start + 1; i < end; i++)
            foreach (var (length, _) in new WordWalk(WordTable.Default, null, text.AsSpan(i, Math.Min(text.Length, end + Window) - i)))
                if (i + length > end) return true;
        return false;
    }

    private static List<Token> Cut(string text, int start, int end, SegmentationMode mode, out int from)
    {
        from = Math.Max(0, start - Window);
        var tokens = new List<Token>(Window * 2);
        Segmenter.For(mode).Cut(text.AsSpan(from, Math.Min(text.Length, end + Window) - from), tokens);
        return tokens;
    }

    private static bool Straddles(string text, int start, int end, bool startOnly)
    {
        if (!MayStraddle(text, start, end, startOnly)) return false;
        foreach (var token in Cut(text, start, end, SegmentationMode.JiebaNoHmm, out var from))
        {
            var (first, last) = (token.Start + from, token.End + from);
            if ((first < start && last > start && last < end) || (!startOnly && first > start && first < end && last > end)) return true;
        }
        return false;
    }
}
