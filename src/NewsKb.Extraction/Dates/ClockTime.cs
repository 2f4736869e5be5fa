using NewsKb.Extraction.Figures;

namespace NewsKb.Extraction.Dates;

/// <summary>A time of day behind a date (24时, 00:00, 零时), which stands between it and what it is for: 12月31日24时止.</summary>
internal static class ClockTime
{
    private const int LongestHour = 3; // 二十四

    /// <summary>The length of the time of day that the text starts with, blanks before it included; 0 for none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && at < 2 && text[at] == ' ') at++;
        if (text[at..] is ['上' or '下' or '中', '午', ..] or ['凌', '晨', ..]) at += 2;
        var hour = at;
        while (at < text.Length && at - hour < LongestHour && IsNumeral(text[at])) at++;
        if (at == hour || at >= text.Length) return 0;
        var mark = text[at++];
        if (mark is not (':' or '：' or '时' or '点')) return 0;
        var minute = at;
        while (at < text.Length && at - minute < LongestHour && IsNumeral(text[at])) at++;
        if (at < text.Length && (text[at] is '整' or '半' || (at > minute && text[at] == '分'))) at++;
        return mark is ':' or '：' && at - minute != 2 ? 0 : at;
    }

    private static bool IsNumeral(char c) => Numeral.KindOf(c) is NumeralKind.Arabic or NumeralKind.Digit or NumeralKind.Small;
}
