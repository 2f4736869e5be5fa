using NewsKb.Extraction.Figures;
using NewsKb.Text;

namespace NewsKb.Extraction.Dates;

/// <summary>Periods told by a count: 前8个月, 近三年, 过去五年, 未来10天, 20天后, 有效期5年, 为期三个月.</summary>
internal static class CountedPeriod
{
    private const int LongestCount = 9; // characters from the count to a mark behind its unit

    /// <summary>Reads at the first digit of the count. <paramref name="last"/> is the mention before it in the sentence; null for none.</summary>
    public static bool TryRead(string text, int at, DateOnly? published, DateMention? last, out DateMention mention)
    {
        mention = null!;
        if (Numeral.KindOf(text[at]) is not (NumeralKind.Arabic or NumeralKind.Digit or NumeralKind.Small)) return false;
        if (at + 1 < text.Length && Numeral.KindOf(text[at]) == NumeralKind.Digit && text[at] is not '两' && Numeral.KindOf(text[at + 1]) == NumeralKind.Digit) return false; // 五八年前七个月 starts with a year
        var lead = CountedWords.LeadBefore(text.AsSpan(..at)[(last?.Span.End ?? 0)..], out var length); // 前 of 5年前|20日 is taken
        if (length == 1 && text[at - 1] is '上' or '下' && at > 1 && char.IsLetterOrDigit(text[at - 2])) lead = null; // 网上两天
        if (lead is null) length = 0;
        if (lead is null && !MayBeMarked(text, at)) return false;
        if (!NumberParser.TryRead(text.AsSpan(0, Math.Min(text.Length, at + 8)), at, out var number) || number.Min is < 1 or > 400) return false;
        if (CountedWords.UnitAt(text.AsSpan(number.End), out var unitLength) is not { } unit) return false;
        var (start, end, count) = (at - length, number.End + unitLength, (int)number.Min);
        var isTerm = lead is "term" or "validity";
        Period? period;
        if (isTerm)
        {
            var first = last?.From ?? (lead == "validity" ? published : null);
            if (first is null && lead == "term") return false; // a length of time that starts nobody knows when
            period = first is { } day ? new Period(day, Period.Add(Move(day, count, unit), -1)) : null;
        }
        else if (lead is not null) period = published is { } now ? FromLead(lead, count, unit, now) : null;
        else
        {
            if (CountedWords.MarkAt(text.AsSpan(end), out var markLength) is not { } mark) return false;
            if (IsDayOfMonth(text, number.End, mark)) return false;
            if (Anchor(text, start, published, last) is not { } anchor) return false;
            end += markLength;
            period = anchor == default ? null : Period.Of(Move(anchor, mark == "after" ? count : -count, unit));
        }
        mention = new DateMention
        {
            Text = text[start..end],
            Span = TextSpan.FromBounds(start, end),
            From = period?.From,
            To = period?.To,
            Kind = isTerm ? "validity" : null,
            IsLength = true,
        };
        return true;
    }

    /// <summary>15日前 is before the 15th, 三日前 three days ago.</summary>
    private static bool IsDayOfMonth(string text, int unit, string mark) => mark == "before" && text[unit] == '日' && Numeral.KindOf(text[unit - 1]) == NumeralKind.Arabic;

    /// <summary>
    /// The day from which is counted: the publication, or the date that stands directly before (自发布之日起30日后). Null where another event
    /// stands there (毕业2年后), which no calendar tells; the default where the publication is unknown.
    /// </summary>
    private static DateOnly? Anchor(string text, int start, DateOnly? published, DateMention? last)
    {
        if (last is not null && last.Span.End == start) return last.From ?? default(DateOnly);
        return start == 0 || !char.IsLetter(text[start - 1]) || CountedWords.MayStandBefore(text[start - 1]) ? published ?? default(DateOnly) : null;
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
