namespace NewsKb.Extraction.Dates;

/// <summary>Days of the week: 周五, 上周末, 十月第一个星期一, 星期天（2月10日）.</summary>
internal ref partial struct DateReader
{
    /// <summary>Saturday and Sunday together.</summary>
    public const int Weekend = 8;

    private bool TryWeekday(int at)
    {
        if (!IsEmpty || !IsDayOfWeek(at, out var day, out var end)) return false;
        (Weekday, End) = (day, end);
        var next = end;
        while (next < _text.Length && next - end < 2 && _text[next] is '，' or ',' or ' ' or '（' or '(') next++;
        var date = new DateReader(_text, next);
        if (next == end || next == _text.Length || !date.TryNumber(next) || date.FirstMonth is null || !date.Step() || date.FirstDay is null) return true;
        if (date.End < _text.Length && _text[date.End] is '）' or ')' && _text[next - 1] is '（' or '(') date.End++;
        this = date; // the date itself says more
        return true;
    }

    /// <summary>The day behind 本周 or 上星期.</summary>
    private void ReadDayOfWeek()
    {
        if (IsDayOfWeek(End, out var day, out var end) || (End < _text.Length && IsName(End, End, out day, out end))) (Weekday, End) = (day, end);
    }

    /// <summary>十月第一个星期一: behind 第.</summary>
    private bool TryCountedWeekday(int at)
    {
        if (!HasMonth || FirstDay is not null || !TryInteger(at, out var count, out var end, out _) || count is < 1 or > 5) return false;
        if (end < _text.Length && _text[end] == '个') end++;
        if (!IsDayOfWeek(end, out var day, out end)) return false;
        (WeekdayCount, Weekday, End) = (count, day, end);
        return true;
    }

    /// <summary>10月12日，星期一 and 3月5日（周六） name the same day twice.</summary>
    private void SkipWeekday()
    {
        var isBracket = End < _text.Length && _text[End] is '（' or '(';
        var at = isBracket || (End < _text.Length && _text[End] is '，' or ',' or ' ') ? End + 1 : End;
        if (at < _text.Length && _text[at] == ' ') at++;
        if (!IsDayOfWeek(at, out _, out var end) || (at == End && _text[at] == '周')) return;
        End = isBracket && end < _text.Length && _text[end] is '）' or ')' ? end + 1 : end;
    }

    private readonly bool IsDayOfWeek(int at, out int day, out int end)
    {
        (day, end) = (0, at);
        if (at >= _text.Length) return false;
        var length = _text[at..] is ['星', '期', ..] or ['礼', '拜', ..] ? 2 : _text[at] == '周' ? 1 : 0;
        return length > 0 && IsName(at, at + length, out day, out end);
    }

    private readonly bool IsName(int start, int at, out int day, out int end)
    {
        (day, end) = (at < _text.Length ? WeekdayOf(_text[at]) : 0, at + 1);
        return day > 0 && !(at - start == 1 && at + 1 < _text.Length && _text[at + 1] is '年' or '边' or '围');
    }

    private static int WeekdayOf(char c) => c switch { '一' => 1, '二' => 2, '三' => 3, '四' => 4, '五' => 5, '六' => 6, '日' or '天' => 7, '末' => Weekend, _ => 0 };
}
