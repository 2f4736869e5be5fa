namespace NewsKb.Extraction.Measures;

/// <summary>Reads the first and the last day that the dates of a stretch of text tell.</summary>
internal readonly struct DateSpan(MeasureContext context)
{
    private const int LongestIssue = 3; // 即日起
    private const int LongestAsked = 14;

    public Validity Read(int start, int end)
    {
        Reading<DateOnly?> from = new(null, "not_said"), to = from;
        for (var i = FactSearch.FirstFrom(context.Dates, start); i < context.Dates.Count && context.Dates[i].Span.End <= end; i++)
        {
            var date = context.Dates[i];
            if (IsPeriod(date) && !IsCondition(date)) return new(new(date.From, "period", date.Span), new(date.To, "period", date.Span));
            if (Starts(date)) from = new(date.From, "starts_at", date.Span);
            else if (Ends(date))
            {
                to = new(Coming(date), "ends_at", date.Span);
                if (from.Value is null && date is { Kind: "validity", IsLength: true, From: not null }) from = new(date.From, "starts_at", date.Span); // 自1月1日起施行，|有效期2年
            }
        }
        if (from.Value is null && context.Published is { } published && Issue(start, end) is { } issue)
            from = new(published, "day_of_issue", new(issue - LongestIssue, LongestIssue));
        return new(from, to);
    }

    /// <summary>2月1日至6月30日, or 有效期自…至….</summary>
    private static bool IsPeriod(DateMention date) =>
        date is { From: not null, To: not null } && date.To > date.From && date.Span.Length > 6
        && (date.Kind is "validity" or "effective" || date.Text.AsSpan(1).IndexOfAny("至到—-") > 0);

    /// <summary>对2月至4月扩种的农户, 缴款期限为2月3日至9日期间的: which of them are meant.</summary>
    private bool IsCondition(DateMention date) => Before(date) == '对' || After(date) == '的' || context.Text.AsSpan(date.Span.End).StartsWith("期间的");

    private bool Starts(DateMention date) =>
        date.From is not null && (date.Kind is "start" or "effective" || (Before(date) is '自' or '从' && After(date) is '起' or '，' or ',' or '至' or '到'));

    /// <summary>至6月底, 年底前; 截至6月底 only tells up to when was counted.</summary>
    private bool Ends(DateMention date)
    {
        if (date.To is null || (date.Span.Start > 1 && context.Text[date.Span.Start - 2] == '截') || Before(date) == '截') return false;
        if (date.Kind == "deadline" || After(date) == '前') return IsGranted(date.Span.Start) || !IsAsked(date.Span.End);
        return date.Kind is "until" or "validity" || Before(date) is '至' or '到' || After(date) is '止' || (date.From == date.To && date.Text.AsSpan(1).Contains('至')); // 发布之日至6月30日
    }

    /// <summary>2月底前|恢复生产的温室: by then they must have done what is asked of them.</summary>
    private bool IsAsked(int end)
    {
        var behind = context.Text.AsSpan(end, Math.Min(LongestAsked, context.Text.Length - end));
        var stop = behind.IndexOfAny("，。；、\n");
        return (stop < 0 ? behind : behind[..stop]).Contains('的');
    }

    /// <summary>可在|2月24日前完成税款的缴纳: by then they need not have done it.</summary>
    private bool IsGranted(int start) => start >= 2 && context.Text[start - 1] == '在' && context.Text[start - 2] == '可';

    /// <summary>The day until which something holds: without a year, 执行至3月底 in a report of December means the next March.</summary>
    private DateOnly? Coming(DateMention date) =>
        date.Kind == "validity" && date.To < context.Published && date.To.Value.AddYears(1) > context.Published && !date.Text.Contains('年', StringComparison.Ordinal) ? date.To.Value.AddYears(1) : date.To;

    /// <summary>The offset behind 即日起 or 自印发之日起; null where neither stands in the stretch.</summary>
    private int? Issue(int start, int end)
    {
        for (var i = start + LongestIssue; i <= end; i++)
            if (context.Text[i - 1] == '起' && ClauseEdges.Ends(context.Text.AsSpan(start, i - start), EdgeRole.Issue)) return i;
        return null;
    }

    private char Before(DateMention date) => date.Span.Start > 0 ? context.Text[date.Span.Start - 1] : ' ';

    private char After(DateMention date) => date.Span.End < context.Text.Length ? context.Text[date.Span.End] : ' ';
}
