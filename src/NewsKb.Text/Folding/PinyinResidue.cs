using System.Buffers;

namespace NewsKb.Text.Folding;

/// <summary>
/// Finds the residue that some page converters leave behind traditional characters: their reading in brackets, as in <c>業(yè)</c>.
/// A reading behind a simplified or common character is an author's gloss and stays.
/// </summary>
internal static class PinyinResidue
{
    private const int LongestSyllable = 6;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿê");

    /// <summary>The length of the residue that starts with the bracket at this offset, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text, int bracket)
    {
        if (bracket == 0 || !ScriptDetector.IsTraditional(text[bracket - 1])) return 0;
        var rest = text[(bracket + 1)..Math.Min(text.Length, bracket + 2 + LongestSyllable)];
        var letters = rest.IndexOfAnyExcept(Letters);
        return letters > 0 && rest[letters] is ')' or '）' ? letters + 2 : 0;
    }
}
