using NewsKb.Segmentation;

namespace NewsKb.Extraction.Figures;

/// <summary>What a word of a phrase may do, by its part of speech.</summary>
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
}
