using NewsKb.Extraction.Figures;
using NewsKb.Text;

namespace NewsKb.Extraction.Dates;

/// <summary>Periods told by a count: 前8个月, 近三年, 过去五年, 未来10天, 20天后.</summary>
internal static class CountedPeriod
{
    /// <summary>Reads at the first digit of the count.</summary>
    public static bool TryRead(string text, int at, DateOnly? published, out DateMention mention)
    {
        mention = null!;
        if (Numeral.KindOf(text[at]) is not (NumeralKind.Arabic or NumeralKind.Digit or NumeralKind.Small)) return false;
        var (lead, length) = LeadBefore(text, at);
        if (length == 0 && !FollowedByMark(text, at)) return false;
        if (!NumberParser.TryRead(text.AsSpan(0, Math.Min(text.Length, at + 8)), at, out var number) || number.Min is < 1 or > 400) return false;
        var (unit, unitLength) = UnitAt(text, number.End);
        if (unitLength == 0) return false;
        var end = number.End + unitLength;
        var count = (int)number.Min;
        Period? period;
        if (length > 0) period = published is { } now ? FromLead(lead, count, unit, now) : null;
        else
        {
            var (after, markLength) = Mark(text, end);
            if (markLength == 0 || unit is 'w') return false;
            end += markLength;
            period = published is { } today ? Period.Of(Move(today, after ? count : -count, unit)) : null;
        }
        var start = at - length;
        mention = new DateMention { Text = text[start..end], Span = TextSpan.FromBounds(start, end), From = period?.From, To = period?.To };
        return true;
    }

    private static Period FromLead(char lead, int count, char unit, DateOnly now) => (lead, unit) switch
    {
        ('前', 'm') => new Period(new DateOnly(now.Year, 1, 1), new DateOnly(now.Year, Math.Min(count, 12), 1).AddMonths(1).AddDays(-1)),
        ('未', _) => new Period(now, Move(now, count, unit)),
        _ => new Period(Move(now, -count, unit), now),
    };

    private static DateOnly Move(DateOnly day, int count, char unit) => unit switch
    {
        'd' => Period.Add(day, count),
        'w' => Period.Add(day, 7 * count),
        'm' => Clamp(day, count),
        _ => Clamp(day, 12 * count),
    };

    private static DateOnly Clamp(DateOnly day, int months)
    {
        var month = ((day.Year * 12) + day.Month - 1) + months;
        return month is < 12 or >= 12 * 9999 ? day : day.AddMonths(months);
    }

    private static (char Lead, int Length) LeadBefore(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 3), at - Math.Max(0, at - 3));
        if (before.EndsWith("未来") || before.EndsWith("今后")) return ('未', 2);
        if (before.EndsWith("过去") || before.EndsWith("最近")) return ('近', 2);
        if (before.EndsWith("近")) return ('近', 1);
        if (before.EndsWith("前") && !before.EndsWith("之前") && !before.EndsWith("目前") && !before.EndsWith("日前") && !before.EndsWith("当前") && !before.EndsWith("以前")) return ('前', 1);
        return ('\0', 0);
    }

    private static bool FollowedByMark(string text, int at)
    {
        for (var i = at; i < text.Length && i < at + 9; i++)
            if (text[i] is '前' or '后') return true;
        return false;
    }

    private static (char Unit, int Length) UnitAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("个月") ? ('m', 2)
            : rest.StartsWith("天") || rest.StartsWith("日") ? ('d', 1)
            : rest.StartsWith("周") ? ('w', 1)
            : rest.StartsWith("年") && !rest.StartsWith("年级") && !rest.StartsWith("年期") ? ('y', 1)
            : ('\0', 0);
    }

    private static (bool After, int Length) Mark(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("之后") || rest.StartsWith("以后") ? (true, 2)
            : rest.StartsWith("之前") || rest.StartsWith("以前") ? (false, 2)
            : rest.StartsWith("后") ? (true, 1)
            : rest.StartsWith("前") && !rest.StartsWith("前后") ? (false, 1)
            : (false, 0);
    }
}
