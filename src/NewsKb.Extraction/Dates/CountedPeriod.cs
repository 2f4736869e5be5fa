using NewsKb.Extraction.Figures;
using NewsKb.Text;

namespace NewsKb.Extraction.Dates;

/// <summary>Periods told by a count: 前8个月, 近三年, 过去五年, 未来10天, 20天后.</summary>
internal static class CountedPeriod
{
    private const int LongestCount = 9; // characters from the count to a mark behind its unit

    /// <summary>Reads at the first digit of the count.</summary>
    public static bool TryRead(string text, int at, DateOnly? published, out DateMention mention)
    {
        mention = null!;
        if (Numeral.KindOf(text[at]) is not (NumeralKind.Arabic or NumeralKind.Digit or NumeralKind.Small)) return false;
        var lead = CountedWords.LeadBefore(text.AsSpan(0, at), out var length);
        if (lead is null && !MayBeMarked(text, at)) return false;
        if (!NumberParser.TryRead(text.AsSpan(0, Math.Min(text.Length, at + 8)), at, out var number) || number.Min is < 1 or > 400) return false;
        if (CountedWords.UnitAt(text.AsSpan(number.End), out var unitLength) is not { } unit) return false;
        var (end, count) = (number.End + unitLength, (int)number.Min);
        Period? period;
        if (lead is not null) period = published is { } now ? FromLead(lead, count, unit, now) : null;
        else
        {
            if (CountedWords.MarkAt(text.AsSpan(end), out var markLength) is not { } mark) return false;
            end += markLength;
            period = published is { } today ? Period.Of(Move(today, mark == "after" ? count : -count, unit)) : null;
        }
        var start = at - length;
        mention = new DateMention { Text = text[start..end], Span = TextSpan.FromBounds(start, end), From = period?.From, To = period?.To };
        return true;
    }

    private static Period FromLead(string lead, int count, string unit, DateOnly now) => (lead, unit) switch
    {
        ("first", "month") => new Period(new DateOnly(now.Year, 1, 1), new DateOnly(now.Year, Math.Min(count, 12), 1).AddMonths(1).AddDays(-1)),
        ("future", _) => new Period(now, Move(now, count, unit)),
        _ => new Period(Move(now, -count, unit), now),
    };

    private static DateOnly Move(DateOnly day, int count, string unit) => unit switch
    {
        "day" => Period.Add(day, count),
        "week" => Period.Add(day, 7 * count),
        "month" => Clamp(day, count),
        _ => Clamp(day, 12 * count),
    };

    private static DateOnly Clamp(DateOnly day, int months)
    {
        var month = ((day.Year * 12) + day.Month - 1) + months;
        return month is < 12 or >= 12 * 9999 ? day : day.AddMonths(months);
    }

    /// <summary>Whether a mark may follow at all; most numbers have none near.</summary>
    private static bool MayBeMarked(string text, int at) => text.AsSpan(at, Math.Min(LongestCount, text.Length - at)).IndexOfAny(CountedWords.MarkEnds) >= 0;
}
