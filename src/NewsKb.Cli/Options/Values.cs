using System.Globalization;
using NewsKb.Extraction.Measures;

namespace NewsKb.Cli.Options;

/// <summary>Values of options as users write them.</summary>
internal static class Values
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyyMMdd"];
    private static readonly string[] MonthFormats = ["yyyy-MM", "yyyy-M", "yyyy/M"];

    /// <summary>A day; a month or a year stands for its first day (or its last, for <c>--until</c>).</summary>
    /// <exception cref="UserErrorException">It is not a date.</exception>
    public static DateOnly? Date(string? text, string option, bool isEnd = false)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(text, MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return isEnd ? month.AddMonths(1).AddDays(-1) : month;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2999)
            return isEnd ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        throw new UserErrorException($"{option} {text}: not a date; write 2022, 2022-11 or 2022-11-22");
    }

    /// <summary>Checks that a period does not end before it begins.</summary>
    /// <exception cref="UserErrorException">It does.</exception>
    public static void CheckPeriod(DateOnly? since, DateOnly? until)
    {
        if (since > until) throw new UserErrorException($"--since {since:yyyy-MM-dd} is after --until {until:yyyy-MM-dd}: swap them");
    }

    /// <summary>An amount: 1000000, 100万, 1.5亿.</summary>
    /// <exception cref="UserErrorException">It is not an amount.</exception>
    public static decimal? Amount(string? text, string option)
    {
        if (text is null) return null;
        var number = text.TrimEnd('元').Replace(",", "", StringComparison.Ordinal);
        var factor = 1m;
        while (number.Length > 0 && number[^1] is '千' or '万' or '萬' or '亿' or '億')
        {
            factor *= number[^1] switch { '千' => 1_000m, '万' or '萬' => 10_000m, _ => 100_000_000m };
            number = number[..^1];
        }
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value * factor
            : throw new UserErrorException($"{option} {text}: not an amount; write 1000000, 100万 or 1.5亿");
    }

    /// <summary>The stable name of an instrument given by any of its names.</summary>
    /// <exception cref="UserErrorException">There is no such instrument; the line names the nearest.</exception>
    public static string InstrumentName(string text)
    {
        if (Instrument.Find(text) is { } instrument) return instrument.Name;
        var near = Spelling.Nearest(text, Instrument.All.SelectMany(i => new[] { i.Name, i.Chinese }));
        throw new UserErrorException($"there is no instrument '{text}'; {(near.Count > 0 ? $"did you mean {string.Join(" or ", near)}?" : "there are: " + string.Join(", ", Instrument.All.Select(i => i.Name)))}");
    }
}
