namespace NewsKb.Extraction.Dates;

/// <summary>Turns what an expression says into days, with the day of publication and what the sentence said before.</summary>
/// <param name="published">The day of publication; null where unknown: then what is relative stays open.</param>
internal sealed class DateResolver(DateOnly? published)
{
    private int? _year;
    private int? _month;
    private DateOnly? _day;

    /// <summary>Forgets the year and month that a sentence named.</summary>
    public void StartSentence() => (_year, _month) = (null, null);

    /// <summary>The period that an expression names; null where it cannot be told.</summary>
    public Period? Resolve(in DateReader read, bool isAnaphoric)
    {
        var today = isAnaphoric ? _day ?? published : published;
        var period = read.Word.Kind != DateWordKind.None ? OfWord(read, today)
            : read.Weekday > 0 ? today is { } day ? LastWeekday(day, read.Weekday) : null
            : OfParts(read, today);
        if (read.Year is { } year) _year = read.LastYear ?? year;
        if (period is { From: { } from, To: { } to })
        {
            if (read.FirstMonth is not null || read.MonthOffset is not null || read.YearOffset is not null) _year = from.Year;
            if (from.Month == to.Month && from.Year == to.Year) _month = from.Month;
            if (from == to) _day = from;
        }
        return period;
    }

    private Period? OfParts(in DateReader read, DateOnly? today)
    {
        var year = read.Year ?? (read.YearOffset is { } years ? today?.Year + years : null);
        int? first = read.FirstMonth, last = read.LastMonth;
        if (read.MonthOffset is { } months)
        {
            if (today is not { } now) return null;
            var month = new DateOnly(now.Year, now.Month, 1).AddMonths(months);
            (year, first, last) = (year ?? month.Year, month.Month, null);
        }
        if (year is null && first is { } named) year = YearOf(named, read.FirstDay, today);
        if (year is null && read.FirstDay is { } day)
        {
            var month = MonthOf(day, today);
            (year, first) = (month?.Year, month?.Month);
        }
        var period = new PartialDate(year, first, last, read.FirstDay, read.LastDay).Resolve();
        if (read.LastYear is { } end && period is { } begin) period = begin with { To = new DateOnly(end, 12, 31) };
        return period;
    }

    /// <summary>The year of a month without one: the sentence's, or the one that brings it nearest to the publication.</summary>
    private int? YearOf(int month, int? day, DateOnly? today)
    {
        if (_year is not null) return _year;
        if (today is not { } now) return null;
        var candidate = new DateOnly(now.Year, month, Math.Min(day ?? 1, 28));
        var year = candidate.DayNumber - now.DayNumber > 200 ? now.Year - 1 : now.Year;
        while (day == 29 && month == 2 && !DateTime.IsLeapYear(year)) year--;
        return year;
    }

    /// <summary>The month of a day without one: the sentence's, or the present one, or the last if the day is far ahead.</summary>
    private DateOnly? MonthOf(int day, DateOnly? today)
    {
        if (_month is { } month && (_year ?? today?.Year) is { } year) return new DateOnly(year, month, 1);
        if (today is not { } now) return null;
        var first = new DateOnly(now.Year, now.Month, 1);
        return day - now.Day > 15 || day > DateTime.DaysInMonth(now.Year, now.Month) ? first.AddMonths(-1) : first;
    }

    private static Period LastWeekday(DateOnly today, int weekday)
    {
        var monday = Period.Week(today, 0).From!.Value;
        return Period.Of(Period.Add(monday, weekday - 1));
    }

    private Period? OfWord(in DateReader read, DateOnly? today)
    {
        if (read.Word.Kind is DateWordKind.Holiday or DateWordKind.Lunar or DateWordKind.SolarTerm) return OfHoliday(read, today);
        if (today is not { } now) return null;
        var value = read.Word.Value;
        switch (read.Word.Kind)
        {
            case DateWordKind.Day:
                return Period.Of(Period.Add(now, value));
            case DateWordKind.Week:
                var week = Period.Week(now, value);
                return read.Weekday == 0 ? week : Period.Of(Period.Add(week.From!.Value, read.Weekday - 1));
            case DateWordKind.Quarter:
                var quarter = new DateOnly(now.Year, (((now.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * value);
                return new Period(quarter, quarter.AddMonths(3).AddDays(-1));
            case DateWordKind.Recent:
                return new Period(Period.Add(now, -value), now);
            case DateWordKind.Now:
                return Period.Of(now);
            case DateWordKind.SoFar:
                return new Period(new DateOnly(now.Year, 1, 1), now);
            default:
                return null;
        }
    }

    private Period? OfHoliday(in DateReader read, DateOnly? today)
    {
        var year = read.Year ?? (read.YearOffset is { } years ? today?.Year + years : _year ?? today?.Year);
        if (year is not { } y || y is < 1 or > 9998) return null;
        var (month, day) = (read.Word.Value / 100, read.Word.Value % 100);
        var date = read.Word.Kind switch
        {
            DateWordKind.Lunar => Period.LunarDay(y, month, day),
            DateWordKind.SolarTerm => Period.Qingming(y),
            _ => new DateOnly(y, month, day),
        };
        return date is { } found ? Period.Of(found) : null;
    }
}
