namespace NewsKb.Segmentation.Bigram;

/// <summary>Finds numbers, dates and Latin words: the class nodes of the lattice that have a fixed form.</summary>
internal static class Numerals
{
    private const string Han = "零〇○一二三四五六七八九十百千万亿两";
    private const string Multiples = "百千万亿";

    /// <summary>A digit, of either width.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>A letter, of either width.</summary>
    public static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    /// <summary>The end of the number in digits that starts here: with separators, a decimal point, multiples (万) and a percent sign.</summary>
    public static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && (IsDigit(text[i]) || (text[i] is '.' or '．' or ',' or '，' or '·' && i > start && i + 1 < text.Length && IsDigit(text[i + 1])))) i++;
        while (i < text.Length && Multiples.Contains(text[i], StringComparison.Ordinal)) i++;
        return i < text.Length && text[i] is '%' or '％' or '‰' ? i + 1 : i;
    }

    /// <summary>The end of the number in Han numerals that starts here; <paramref name="start"/> where there is none.</summary>
    public static int EndOfHan(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && (Han.Contains(text[i], StringComparison.Ordinal) || (text[i] == '点' && i > start && i + 1 < text.Length && Han.Contains(text[i + 1], StringComparison.Ordinal)))) i++;
        return i;
    }

    /// <summary>Whether a number in Han numerals may start with this character.</summary>
    public static bool IsHanStart(char c) => c == '第' || Han.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a number and this character make a date or a time.</summary>
    public static bool IsCalendarUnit(char c) => c is '年' or '月' or '日' or '时' or '分';

    /// <summary>The end of the Latin word that starts here, with digits and the signs that such words have.</summary>
    public static int EndOfLatin(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && (IsLetter(text[i]) || IsDigit(text[i]) || (text[i] is '-' or '.' or '_' or '&' or '－' or '．' && i + 1 < text.Length && (IsLetter(text[i + 1]) || IsDigit(text[i + 1]))))) i++;
        return i;
    }
}
