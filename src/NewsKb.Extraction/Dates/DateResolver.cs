namespace NewsKb.Extraction.Dates;

/// <summary>Turns what an expression says into days, with the day of publication and what the sentence said before.</summary>
/// <param name="published">The day of publication; null where unknown: then what is relative stays open.</param>
internal sealed class DateResolver(DateOnly? published)
{
    private const int FarFeast = 240; // days: a feast further from the publication is not the one of the same year
    private const int FarBehind = 200; // days: a date without a year lies no further ahead of the publication, nor, when it is announced, behind it

    private int? _year;
    private int? _month;
    private DateOnly? _day;

    /// <summary>The year of dates without one where the publication is unknown; null where that is unknown too.</summary>
    public int? Year { get; init; }

    /// <summary>Forgets the year and month that a sentence named.</summary>
    public void StartSentence() => (_year, _month) = (null, null);

    /// <summary>The period that an expression names behind a text; null where it cannot be told.</summary>
    public Period? Resolve(in DateReader read, ReadOnlySpan<char> before, bool isAnaphoric)
    {
        var today = isAnaphoric ? _day ?? published : published;
        var period = read.Word.Kind != DateWordKind.None ? OfWord(read, today)
            : read.WeekdayCount > 0 ? CountedWeekday(OfParts(read, today, before), read.WeekdayCount, read.Weekday)
            : read.Weekday > 0 ? today is { } day ? OfWeek(Period.Week(day, 0), read.Weekday) : null
            : OfParts(read, today, before);
        if (read.Year is { } year) _year = read.LastYear ?? year;
        if (period is { From: { } from, To: { } to })
        {
            if (read.FirstMonth is not null || read.MonthOffset is not null || read.YearOffset is not null) _year = from.Year;
            if (from.Month == to.Month && from.Year == to.Year) _month = from.Month;
            if (from == to) _day = from;
        }
        return period;
    }

    private Period? OfParts(in DateReader read, DateOnly? today, ReadOnlySpan<char> before)
    {
        var year = read.Year ?? (today?.Year ?? Year) + read.YearOffset;
        if (year is null && read.YearOffset is not null) return null;
        int? first = read.FirstMonth, last = read.LastMonth;
        if (read.MonthOffset is { } months)
        {
            if (today is not { } now) return null;
            var month = new DateOnly(now.Year, now.Month, 1).AddMonths(months);
            (year, first, last) = (year ?? month.Year, month.Month, null);
        }
        if (year is null && first is { } named) year = YearOf(named, read.FirstDay, today, before);
        if (year is null && read.FirstDay is { } day)
        {
            var month = MonthOf(day, today);
            (year, first) = (month?.Year, month?.Month);
        }
        if (read.LastYear is { } end) // 1985到89年9月 starts with the year
            return new PartialDate(end, last ?? first, null, read.LastDay, null).Resolve() is { To: { } to } ? new Period(new DateOnly(read.Year!.Value, 1, 1), to) : null;
        return new PartialDate(year, first, last, read.FirstDay, read.LastDay).Resolve();
    }

    /// <summary>
    /// The year of a month without one: the sentence's, or the one that brings it nearest to the publication; what is announced (将于1月1日) or put off (延长至9月底, but not 截至9月底) lies ahead.
    /// </summary>
    private int? YearOf(int month, int? day, DateOnly? today, ReadOnlySpan<char> before)
    {
        if (_year is not null) return _year;
        if (today is not { } now) return Year;
        var candidate = new DateOnly(now.Year, month, Math.Min(day ?? 1, 28));
        var ahead = candidate.DayNumber - now.DayNumber;
        var isUntil = before is [.., not '截', '至' or '到'];
        var year = ahead > FarBehind && !isUntil ? now.Year - 1 : ahead < -FarBehind && (isUntil || before is [.., '将', '于' or '在' or '从' or '自']) ? now.Year + 1 : now.Year;
        while (day == 29 && month == 2 && !DateTime.IsLeapYear(year)) year--;
        return year;
    }

    /// <summary>The month of a day without one: the sentence's, or the present one, or the last if the day is far ahead.</summary>
    private DateOnly? MonthOf(int day, DateOnly? today)
    {
        if (_month is { } month && (_year ?? today?.Year) is { } year) return new DateOnly(year, month, 1);
        if ((today ?? (Year is null ? null : _day)) is not { } now) return null;
        var first = new DateOnly(now.Year, now.Month, 1);
        return day - now.Day > 15 || day > DateTime.DaysInMonth(now.Year, now.Month) ? first.AddMonths(-1) : first;
    }

    /// <summary>A day of a week.</summary>
    private static Period OfWeek(in Period week, int weekday)
    {
        var monday = week.From!.Value;
        return weekday == DateReader.Weekend ? new Period(Period.Add(monday, 5), Period.Add(monday, 6)) : Period.Of(Period.Add(monday, weekday - 1));
    }

    /// <summary>The third Monday of a month; null where the month has no such day.</summary>
    private static Period? CountedWeekday(in Period? month, int count, int weekday)
    {
        if (month?.From is not { } first) return null;
        var firstDay = weekday == DateReader.Weekend ? 6 : weekday;
        var day = Period.Add(first, ((firstDay - (int)first.DayOfWeek + 7) % 7) + (7 * (count - 1)));
        return day.Month != first.Month ? null : weekday == DateReader.Weekend ? new Period(day, Period.Add(day, 1)) : Period.Of(day);
    }

    private Period? OfWord(in DateReader read, DateOnly? today)
    {
        if (read.Word.IsFeast) return OfFeast(read, today);
        if (today is not { } now) return null;
        var value = read.Word.Value;
        switch (read.Word.Kind)
        {
            case DateWordKind.Day:
                return Period.Of(Period.Add(now, value));
            case DateWordKind.Week:
                var week = Period.Week(now, value);
                return read.Weekday == 0 ? week : OfWeek(week, read.Weekday);
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

    /// <summary>A feast of the year that is named, or else of the year of the publication; one far from it (春节 in November) is that of the year beside.</summary>
    private Period? OfFeast(in DateReader read, DateOnly? today)
    {
        var word = read.Word;
        var year = read.Year ?? (read.YearOffset is { } years ? (today?.Year ?? Year) + years : _year) ?? today?.Year ?? Year;
        var feast = year is { } y ? Feast(word, y) : null;
        if (feast is { } day && today is { } now && read.Year is null && read.YearOffset is null && _year is null && Math.Abs(day.DayNumber - now.DayNumber) > FarFeast)
            feast = Feast(word, day < now ? now.Year + 1 : now.Year - 1);
        return feast is { } found ? Period.Of(found) : null;
    }

    private static DateOnly? Feast(in DateWord word, int year) => year is < 1 or > 9998 ? null : word.Kind switch
    {
        DateWordKind.Lunar => Period.LunarDay(year, word.Value / 100, word.Value % 100),
        DateWordKind.SolarTerm => Period.Qingming(year),
        _ => new DateOnly(year, word.Value / 100, word.Value % 100),
    };
}
