using System.Globalization;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Query;

/// <summary>Reads <c>2020</c>, <c>2020-03</c>, <c>2020-03-15</c>, a range with <c>..</c>, and <c>&gt;=2020-03</c>.</summary>
internal static class DateRange
{
    public static (DateOnly Since, DateOnly Until) Parse(FieldCondition condition)
    {
        var value = condition.Value;
        var dots = value.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            if (value.StartsWith(">=", StringComparison.Ordinal)) return (Period(condition, 2, value.Length).First, DateOnly.MaxValue);
            if (value.StartsWith("<=", StringComparison.Ordinal)) return (DateOnly.MinValue, Period(condition, 2, value.Length).Last);
            if (value.StartsWith('>')) return (Beside(condition, 1, value.Length, days: 1), DateOnly.MaxValue);
            if (value.StartsWith('<')) return (DateOnly.MinValue, Beside(condition, 1, value.Length, days: -1));
            return Period(condition, 0, value.Length);
        }
        var since = dots == 0 ? DateOnly.MinValue : Period(condition, 0, dots).First;
        var until = dots + 2 == value.Length ? DateOnly.MaxValue : Period(condition, dots + 2, value.Length).Last;
        return since <= until ? (since, until) : throw new QuerySyntaxException($"the range {value} ends before it starts", condition.Position);
    }

    /// <summary>The day behind a period, or the one before it.</summary>
    private static DateOnly Beside(FieldCondition condition, int start, int end, int days)
    {
        var (first, last) = Period(condition, start, end);
        return days > 0 ? last.AddDays(days) : first.AddDays(days);
    }

    private static (DateOnly First, DateOnly Last) Period(FieldCondition condition, int start, int end)
    {
        var text = condition.Value.AsSpan(start, end - start);
        if (Exact(text, "yyyy-MM-dd", out var day)) return (day, day);
        if (Exact(text, "yyyy-MM", out var month)) return (month, month.AddMonths(1).AddDays(-1));
        if (Exact(text, "yyyy", out var year)) return (year, year.AddYears(1).AddDays(-1));
        throw new QuerySyntaxException($"'{text}' is not a date such as 2020, 2020-03 or 2020-03-15", condition.Position + start);
    }

    private static bool Exact(ReadOnlySpan<char> text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Year is > 1 and < 9999; // each has a day before and behind it
}
