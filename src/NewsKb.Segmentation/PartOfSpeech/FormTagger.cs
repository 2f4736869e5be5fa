using NewsKb.Segmentation.Bigram;
using NewsKb.Segmentation.Lexicon;

namespace NewsKb.Segmentation.PartOfSpeech;

/// <summary>Tags words that are already cut: by the lexicon, and what it does not list by its form.</summary>
internal static class FormTagger
{
    public static string Tag(WordLexicon lexicon, ReadOnlySpan<char> word) => lexicon.Tag(word) ?? ByForm(word);

    private static string ByForm(ReadOnlySpan<char> word)
    {
        var digits = Numerals.IsDigit(word[0]) ? Numerals.EndOfDigits(word, 0) : EndOfHanNumber(word);
        if (digits == word.Length) return "m";
        if (digits == word.Length - 1 && Numerals.IsCalendarUnit(word[^1])) return "t";
        if (Numerals.IsLetter(word[0]) || Numerals.IsDigit(word[0])) return "eng";
        if (!Characters.IsHan(word[0])) return "x";
        return word.Length is 2 or 3 ? "nr" : "n"; // of unlisted Han words the bigram mode makes only names
    }

    private static int EndOfHanNumber(ReadOnlySpan<char> word)
    {
        var start = word[0] == '第' ? 1 : word.StartsWith("百分之") ? 3 : 0;
        return start < word.Length && Numerals.IsDigit(word[start]) ? Numerals.EndOfDigits(word, start) : Numerals.EndOfHan(word, start);
    }
}
