using NewsKb.Segmentation;

namespace NewsKb.Extraction.Figures;

/// <summary>The words of a phrase with their parts of speech, so that no word is cut in two and a verb is known from a noun.</summary>
internal static class PhraseTokens
{
    /// <summary>Cuts a short phrase into tagged words.</summary>
    public static List<TaggedToken> Cut(ReadOnlySpan<char> phrase)
    {
        var tokens = new List<TaggedToken>(phrase.Length);
        Segmenter.For(SegmentationMode.JiebaNoHmm).Tag(phrase, tokens);
        return tokens;
    }

    /// <summary>Whether the word is a verb and not also the name of the act.</summary>
    public static bool IsVerb(TaggedToken token) => token.Tag is ['v'] or ['v', 'd' or 'i' or 'q', ..];

    /// <summary>Whether the word may stand in a noun phrase.</summary>
    public static bool IsNominal(TaggedToken token) => token.Tag is ['n' or 'j' or 's' or 'b' or 'l' or 'a' or 'i' or 'z' or 'e', ..] or "vn" or "x";

    /// <summary>Whether the word only leads over to the phrase: 还, 在, 和, 其, 今年.</summary>
    public static bool IsLead(TaggedToken token) => token.Tag is ['d' or 'p' or 'c' or 'u' or 't', ..];

    /// <summary>Whether the phrase has no word but verbs and what goes with them: 已累计发放.</summary>
    public static bool IsVerbal(ReadOnlySpan<char> phrase)
    {
        foreach (var token in Cut(phrase))
            if (!IsVerb(token) && !IsLead(token)) return false;
        return true;
    }

    /// <summary>The nouns at the end of the phrase; all of it where it ends with none.</summary>
    public static ReadOnlySpan<char> Nouns(ReadOnlySpan<char> phrase)
    {
        var tokens = Cut(phrase);
        var start = phrase.Length;
        for (var i = tokens.Count - 1; i >= 0 && IsNominal(tokens[i]); i--) start = tokens[i].Token.Start;
        return start < phrase.Length ? phrase[start..] : phrase;
    }

    /// <summary>The last word, where it is a noun; else nothing.</summary>
    public static ReadOnlySpan<char> LastNoun(ReadOnlySpan<char> phrase) =>
        Cut(phrase) is [.., var last] && IsNominal(last) && last.Token.Length > 1 ? phrase[last.Token.Start..] : default;

    /// <summary>The end of the phrase, at most <paramref name="limit"/> characters, starting with a word.</summary>
    public static ReadOnlySpan<char> Last(ReadOnlySpan<char> phrase, int limit)
    {
        if (phrase.Length <= limit) return phrase;
        foreach (var token in Cut(phrase))
            if (phrase.Length - token.Token.Start <= limit) return phrase[token.Token.Start..];
        return phrase[^limit..];
    }

    /// <summary>The start of the phrase, at most <paramref name="limit"/> characters, ending with a word.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> phrase, int limit)
    {
        if (phrase.Length <= limit) return phrase;
        var end = 0;
        foreach (var token in Cut(phrase))
        {
            if (token.Token.End > limit) break;
            end = token.Token.End;
        }
        return phrase[..(end == 0 ? limit : end)];
    }

    /// <summary>The phrase without the words that lead over to it.</summary>
    public static ReadOnlySpan<char> WithoutLead(ReadOnlySpan<char> phrase)
    {
        foreach (var token in Cut(phrase))
            if (!IsLead(token) || phrase[token.Token.Start..].StartsWith("其他")) return phrase[token.Token.Start..];
        return phrase;
    }
}
