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

    /// <summary>The length of the residue that the text starts with, behind a character; or 0.</summary>
    public static int Length(ReadOnlySpan<char> text, char before)
    {
        if (text[0] is not ('(' or '（') || !ScriptDetector.IsTraditional(before)) return 0;
        var rest = text[1..Math.Min(text.Length, LongestSyllable + 2)];
        var letters = rest.IndexOfAnyExcept(Letters);
        return letters > 0 && rest[letters] is ')' or '）' ? letters + 2 : 0;
    }
}
