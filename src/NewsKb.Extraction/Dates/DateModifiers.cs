namespace NewsKb.Extraction.Dates;

/// <summary>Words around a date that open one of its ends: 至…, …前, …起, …以来.</summary>
internal static class DateModifiers
{
    /// <summary>The period and end of the mention once the words around it are taken into account.</summary>
    public static (Period? Period, int End) Apply(string text, int start, int end, Period? period, DateWordKind word)
    {
        if (period is not { } plain) return (null, end);
        var behind = text.AsSpan(end);
        if (After(behind) is > 0 and var after)
        {
            var isLater = plain.From != plain.To && behind[1..].StartsWith("后"); // after a year or month, not from its first day
            return (new Period(isLater && plain.To is { } last ? Period.Add(last, 1) : plain.From, null), end + after);
        }
        if (Before(behind) is > 0 and var before) return (new Period(null, plain.To), end + before);
        if (text.AsSpan(0, start).EndsWith("自从")) return (new Period(plain.From, null), end);
        var ahead = text.AsSpan(Math.Max(0, start - 3), start - Math.Max(0, start - 3));
        if (ahead.EndsWith("截至") || ahead.EndsWith("截止") || ahead.EndsWith("截止到") || ahead.EndsWith("截至到") || ahead.EndsWith("延长至") || ahead.EndsWith("执行至") || ahead.EndsWith("延至"))
            return (new Period(null, plain.To), end);
        if (word == DateWordKind.None && (ahead.EndsWith("至") || ahead.EndsWith("到")) && plain.From is not null && !ahead.EndsWith("达到")) return (new Period(null, plain.To), end);
        return (period, end);
    }

    private static int After(ReadOnlySpan<char> text) =>
        text.StartsWith("以来") || text.StartsWith("开始") || text.StartsWith("以后") || text.StartsWith("之后") ? 2
        : text.StartsWith("起") && !text.StartsWith("起草") && !text.StartsWith("起步") ? 1
        : text.StartsWith("或之后") || text.StartsWith("及以后") ? 3
        : 0;

    private static int Before(ReadOnlySpan<char> text) =>
        text.StartsWith("之前") || text.StartsWith("以前") || text.StartsWith("为止") ? 2
        : text.StartsWith("前") && !text.StartsWith("前后") && (text.Length < 2 || Figures.Numeral.KindOf(text[1]) == Figures.NumeralKind.None) && !text.StartsWith("前往") && !text.StartsWith("前来") ? 1
        : text.StartsWith("止") ? 1
        : text.StartsWith("或之前") || text.StartsWith("及之前") || text.StartsWith("及以前") ? 3
        : 0;
}
