using System.Globalization;

namespace NewsKb.Extraction.Dates;

/// <summary>What a date expression says about year, month and day; what it leaves open is null.</summary>
/// <param name="Year">The year.</param>
/// <param name="FirstMonth">The month, or the first of several.</param>
/// <param name="LastMonth">The last month.</param>
/// <param name="FirstDay">The day, or the first of several.</param>
/// <param name="LastDay">The last day; 31 stands for the last of the month.</param>
internal readonly record struct PartialDate(int? Year, int? FirstMonth, int? LastMonth, int? FirstDay, int? LastDay)
{
    /// <summary>The period it names once year and month are known; null when they are not, or where there is no such day.</summary>
    public Period? Resolve()
    {
        if (Year is not { } year || year is < 1 or > 9999) return null;
        int first = FirstMonth ?? 1, last = LastMonth ?? FirstMonth ?? 12;
        if (first is < 1 or > 12 || last is < 1 or > 12) return null;
        var lastYear = last < first ? year + 1 : year; // 11至2月
        if (lastYear > 9999) return null;
        var firstDay = FirstDay ?? 1;
        var lastDay = Math.Min(LastDay ?? FirstDay ?? 31, DateTime.DaysInMonth(lastYear, last));
        if (firstDay < 1 || firstDay > DateTime.DaysInMonth(year, first) || (first == last && lastDay < firstDay)) return null;
        return new Period(new DateOnly(year, first, firstDay), new DateOnly(lastYear, last, lastDay));
    }
}

/// <summary>From one day to another; an open end is null.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal readonly record struct Period(DateOnly? From, DateOnly? To)
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>One day.</summary>
    public static Period Of(DateOnly day) => new(day, day);

    /// <summary>The week, from Monday, that a day lies in, some weeks on.</summary>
    public static Period Week(DateOnly day, int offset)
    {
        var monday = Add(day, (-((int)day.DayOfWeek + 6) % 7) + (7 * offset));
        return new Period(monday, Add(monday, 6));
    }

    /// <summary>A day of the Chinese calendar; month 0 is the eve of the new year. Null outside 1901–2100.</summary>
    public static DateOnly? LunarDay(int year, int month, int day)
    {
        if (year is < 1902 or > 2099) return null;
        if (month == 0) return LunarDay(year, 1, 1)?.AddDays(-1);
        var leap = Lunar.GetLeapMonth(year);
        var position = leap > 0 && month >= leap ? month + 1 : month; // months behind the leap month move on by one
        return day < 1 || day > Lunar.GetDaysInMonth(year, position) ? null : DateOnly.FromDateTime(Lunar.ToDateTime(year, position, day, 0, 0, 0, 0));
    }

    /// <summary>Qingming of a year of this and the last century.</summary>
    public static DateOnly? Qingming(int year) =>
        year is < 1901 or > 2099 ? null : new DateOnly(year, 4, (int)(((year % 100) * 0.2422) + (year < 2000 ? 5.59 : 4.81)) - ((year % 100) / 4));

    /// <summary>Adds days, staying inside the calendar.</summary>
    public static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
