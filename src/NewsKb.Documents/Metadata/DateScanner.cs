using System.Buffers;

namespace NewsKb.Documents.Metadata;

/// <summary>A date as printed; the year is 0 where none is given.</summary>
/// <param name="Year">1949 to 2100, or 0.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; always a day of that month.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last, the clock time included.</param>
internal readonly record struct PrintedDate(int Year, int Month, int Day, int Start, int End)
{
    public bool HasYear => Year > 0;
}

/// <summary>Finds calendar dates: 2022年11月22日 10:59, 2020-09-08 09:21:24, 2020/9/8, 3月23日, 二〇二〇年二月十日, 民国113年5月4日.</summary>
internal static class DateScanner
{
    private const string RepublicEra = "民国";
    private const int RepublicYear = 1911;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789〇零○Ｏ一二三四五六七八九十");

    /// <summary>The first date at or behind an offset.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out PrintedDate date)
    {
        for (var i = from; i < text.Length && text[i..].IndexOfAny(Digits) is var next and >= 0; i++)
        {
            i += next;
            if ((i == 0 || !Digits.Contains(text[i - 1])) && TryRead(text, Era(text, i), out date)) return true;
        }
        date = default;
        return false;
    }

    /// <summary>The date that starts at an offset.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out PrintedDate date)
    {
        date = default;
        var at = start;
        if (text[at..].StartsWith(RepublicEra, StringComparison.Ordinal)) at += RepublicEra.Length;
        var isRepublic = at > start;
        if (!Number(text, ref at, 4, out var first, out var digits) || at >= text.Length) return false;
        int year = 0, month, day;
        if (isRepublic)
        {
            (year, first) = (first + RepublicYear, 0);
            if (!IsYear(year) || !Skip(text, ref at, '年') || !Number(text, ref at, 2, out month, out _) || !Skip(text, ref at, '月')
                || !Number(text, ref at, 2, out day, out _) || !Skip(text, ref at, '日')) return false;
        }
        else if (digits == 3 && first is > 90 and < 150 && at < text.Length && text[at] is '-' or '/' or '.')
        {
            var sign = text[at++]; // 112-02-02, as offices in Taiwan write it
            year = first + RepublicYear;
            if (!Number(text, ref at, 2, out month, out var twoDigits) || twoDigits != 2 || at >= text.Length || text[at] != sign || !NumberBehind(text, ref at, out day)) return false;
        }
        else if (digits == 4 && IsYear(first) && Separator(text, ref at) is var kind && kind != '\0')
        {
            year = first;
            if (!Number(text, ref at, 2, out month, out _)) return false;
            if (kind == '年')
            {
                if (!Skip(text, ref at, '月') || !Number(text, ref at, 2, out day, out _) || !(Skip(text, ref at, '日') || Skip(text, ref at, '号'))) return false;
            }
            else if (at >= text.Length || text[at] != kind || !NumberBehind(text, ref at, out day))
            {
                return false;
            }
        }
        else
        {
            month = first;
            if (digits > 2 || !Skip(text, ref at, '月') || !Number(text, ref at, 2, out day, out _) || !(Skip(text, ref at, '日') || Skip(text, ref at, '号'))) return false;
        }
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year == 0 ? 2000 : year, month)) return false;
        SkipClock(text, ref at);
        date = new PrintedDate(year, month, day, start, at);
        return true;
    }

    /// <summary>The start of the era name before a number (民国113年), else the number's.</summary>
    private static int Era(ReadOnlySpan<char> text, int number) => text[..number].EndsWith(RepublicEra, StringComparison.Ordinal) ? number - RepublicEra.Length : number;

    private static bool IsYear(int value) => value is >= 1949 and <= 2100;

    private static char Separator(ReadOnlySpan<char> text, ref int at)
    {
        var i = at;
        while (i < text.Length && text[i] == ' ') i++;
        if (i >= text.Length || text[i] is not ('年' or '-' or '/' or '.')) return '\0';
        at = i + 1;
        return text[i];
    }

    private static bool NumberBehind(ReadOnlySpan<char> text, ref int at, out int value)
    {
        at++;
        return Number(text, ref at, 2, out value, out _) && (at >= text.Length || !Digits.Contains(text[at]));
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int at, char sign)
    {
        var i = at;
        while (i < text.Length && text[i] == ' ') i++;
        if (i >= text.Length || text[i] != sign) return false;
        at = i + 1;
        return true;
    }

    /// <summary>A number in Arabic or Chinese digits; <paramref name="digits"/> counts the characters of it.</summary>
    private static bool Number(ReadOnlySpan<char> text, ref int at, int longest, out int value, out int digits)
    {
        value = digits = 0;
        var i = at;
        while (i < text.Length && text[i] == ' ') i++;
        var start = i;
        while (i < text.Length && i - start < longest && char.IsAsciiDigit(text[i])) value = (value * 10) + (text[i++] - '0');
        if (i == start && !ChineseNumber(text, ref i, longest, out value)) return false;
        if (i < text.Length && char.IsAsciiDigit(text[i])) return false;
        digits = i - start;
        at = i;
        return true;
    }

    private static bool ChineseNumber(ReadOnlySpan<char> text, ref int at, int longest, out int value)
    {
        var start = at;
        value = 0;
        for (var most = longest == 2 ? 3 : longest; at < text.Length && at - start < most; at++)
        {
            var digit = ChineseDigit(text[at]);
            if (digit < 0) break;
            if (digit < 10) value = at > start && text[at - 1] == '十' ? value + digit : (value * 10) + digit;
            else value = at == start ? 10 : value * 10;
        }
        return at > start;
    }

    private static int ChineseDigit(char c) => c switch
    {
        '〇' or '零' or '○' or 'Ｏ' => 0,
        '十' => 10,
        _ => "一二三四五六七八九".IndexOf(c) is var i and >= 0 ? i + 1 : -1,
    };

    private static void SkipClock(ReadOnlySpan<char> text, ref int at)
    {
        var i = at;
        while (i < text.Length && text[i] is ' ' or '　' or 'T') i++;
        var start = i;
        while (i < text.Length && i - start < 12 && (char.IsAsciiDigit(text[i]) || text[i] is ':' or '：' or '.' or '+' or 'Z')) i++;
        if (i - start >= 4 && text[start..i].IndexOfAny(':', '：') > 0) at = i;
        else if (i - start is 1 or 2 && Skip(text, ref i, '时') && Number(text, ref i, 2, out _, out _) && Skip(text, ref i, '分')) at = i; // 16时21分
    }
}
