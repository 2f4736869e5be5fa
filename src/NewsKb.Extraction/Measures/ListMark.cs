using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>The marks in front of the items of a list: 一、 （二） (3) 4. 5、 ① ◎ 一是 第六条.</summary>
internal static class ListMark
{
    private const string ChineseNumerals = "一二三四五六七八九十百", Numerals = ChineseNumerals + "0123456789０１２３４５６７８９";
    private const int LongestNumeral = 4;

    /// <summary>The offset behind blanks and a list mark that stand at an offset; the offset itself where none stands there.</summary>
    public static int Skip(string text, int at)
    {
        var i = SkipBlanks(text, at);
        var start = i;
        if (i >= text.Length) return at;
        if (text[i] is '◎' or '●' or '■' or '★' or '◆' or '※' or '·' or (>= '①' and <= '⑳')) i++;
        else i = SkipNumber(text, i);
        return i > start ? SkipBlanks(text, i) : at;
    }

    /// <summary>Whether 一是, 二是, … stands at an offset.</summary>
    public static bool IsOrdinal(string text, int at)
    {
        var i = at;
        while (i < text.Length && i - at < LongestNumeral && ChineseNumerals.Contains(text[i], StringComparison.Ordinal)) i++;
        return i > at && i < text.Length && text[i] == '是';
    }

    private static int SkipNumber(string text, int start)
    {
        var i = start;
        var bracket = text[i] is '（' or '(';
        if (bracket || text[i] == '第') i++;
        var digits = i;
        while (i < text.Length && i - digits < LongestNumeral && Numerals.Contains(text[i], StringComparison.Ordinal)) i++;
        if (i == digits || i >= text.Length) return start;
        if (bracket) return text[i] is '）' or ')' ? i + 1 : start;
        if (text[start] == '第') return text[i] is '条' or '，' or '、' ? i + 1 : start;
        var ends = text[i] is '、' or '是' || (text[i] is '.' or '．' && (i + 1 >= text.Length || !char.IsDigit(text[i + 1])));
        return ends ? i + 1 : start;
    }

    /// <summary>The offset behind blanks, which may be none, at an offset of a line.</summary>
    public static int SkipBlanks(string text, int i)
    {
        while (i < text.Length && text[i] != '\n' && text[i].IsBlank()) i++;
        return i;
    }
}
