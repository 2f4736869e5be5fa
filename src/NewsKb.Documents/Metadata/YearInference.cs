namespace NewsKb.Documents.Metadata;

/// <summary>Finds the year of a report whose dateline gives only month and day, from the years its text names.</summary>
internal static class YearInference
{
    /// <summary>
    /// The latest year that the text names as past or present (not 到2025年, not 2020年6月底前), the one behind a year that is compared with (较2019年); one more when a later month of it is past
    /// already (…2019年12月 in a report of 11 February is of 2020). 0 when the text names none.
    /// </summary>
    public static int FromText(ReadOnlySpan<char> text, int month)
    {
        int year = 0, latestMonth = 0, future = 0;
        for (var i = 4; i < text.Length; i++)
        {
            if (text[i] != '年' || !IsYear(text.Slice(i - 4, 4)) || (i > 4 && char.IsAsciiDigit(text[i - 5]))) continue;
            var value = int.Parse(text.Slice(i - 4, 4), System.Globalization.CultureInfo.InvariantCulture);
            var mentioned = Month(text[(i + 1)..], out var length);
            if ((i > 4 && text[i - 5] is '到' or '至') || IsDeadline(text[(i + 1 + length)..]))
            {
                if (future == 0 || value < future) future = value;
                continue;
            }
            if (IsCompared(text, i)) (value, mentioned) = (value + 1, 0);
            if (value > year) (year, latestMonth) = (value, mentioned);
            else if (value == year) latestMonth = Math.Max(latestMonth, mentioned);
        }
        if (year == 0) return future;
        return latestMonth > month + 1 ? year + 1 : year;
    }

    /// <summary>较2019年, 从2019年的24家: the year before.</summary>
    private static bool IsCompared(ReadOnlySpan<char> text, int mark) =>
        mark > 4 && (text[mark - 5] is '较' or '比' || (text[mark - 5] == '从' && mark + 1 < text.Length && text[mark + 1] == '的'));

    private static bool IsYear(ReadOnlySpan<char> digits) =>
        char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[1]) && char.IsAsciiDigit(digits[2]) && char.IsAsciiDigit(digits[3])
        && digits[0] is '1' or '2' && (digits[..2].SequenceEqual("19") || digits[..2].SequenceEqual("20"));

    private static int Month(ReadOnlySpan<char> text, out int length)
    {
        int at = 0, value = 0;
        while (at < text.Length && at < 2 && char.IsAsciiDigit(text[at])) value = (value * 10) + (text[at++] - '0');
        var isMonth = at > 0 && at < text.Length && text[at] == '月' && value is >= 1 and <= 12;
        length = isMonth ? at + 1 : 0;
        return isMonth ? value : 0;
    }

    private static bool IsDeadline(ReadOnlySpan<char> rest)
    {
        var window = rest[..Math.Min(6, rest.Length)];
        return window.IndexOfAny("底末前止") >= 0 || window.IndexOf("之前", StringComparison.Ordinal) >= 0;
    }
}
