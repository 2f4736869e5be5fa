using System.Globalization;

namespace NewsKb.Knowledge.Query;

/// <summary>Dates and amounts as users write them.</summary>
public static class UserValues
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyyMMdd"];
    private static readonly string[] MonthFormats = ["yyyy-MM", "yyyy-M", "yyyy/M"];

    /// <summary>Reads a day; a month or a year stands for its first day, or for its last where it ends a period.</summary>
    /// <param name="text">2022, 2022-11 or 2022-11-22.</param>
    /// <param name="isEnd">Whether the date ends a period.</param>
    /// <returns>The day, or null where the text is not a date.</returns>
    public static DateOnly? Date(string text, bool isEnd = false)
    {
        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(text, MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return isEnd ? month.AddMonths(1).AddDays(-1) : month;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2999)
            return isEnd ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        return null;
    }

    /// <summary>Reads an amount: 1000000, 100万, 1.5亿.</summary>
    /// <returns>The amount, or null where the text is none.</returns>
    public static decimal? Amount(string text)
    {
        var number = text.TrimEnd('元').Replace(",", "", StringComparison.Ordinal);
        var factor = 1m;
        while (number.Length > 0 && number[^1] is '千' or '万' or '萬' or '亿' or '億' && factor < 1e16m)
        {
            factor *= number[^1] switch { '千' => 1_000m, '万' or '萬' => 10_000m, _ => 100_000_000m };
            number = number[..^1];
        }
        return number.Length <= 12 && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value * factor : null;
    }
}
