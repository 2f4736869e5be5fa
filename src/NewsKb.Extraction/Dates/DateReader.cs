using NewsKb.Extraction.Figures;

namespace NewsKb.Extraction.Dates;

/// <summary>Reads one date expression: a year, a month, a day or a word for them, as far as they follow each other.</summary>
/// <remarks>What was said is in the properties; turning it into days is <see cref="DateResolver"/>'s part.</remarks>
internal ref struct DateReader(ReadOnlySpan<char> text, int start)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The offset behind what was read.</summary>
    public int End { get; private set; } = start;

    /// <summary>The year; null where it is open.</summary>
    public int? Year { get; private set; }

    /// <summary>The last year of several; null for one.</summary>
    public int? LastYear { get; private set; }

    /// <summary>Years from the present one, where a word says so.</summary>
    public int? YearOffset { get; private set; }

    /// <summary>Months from the present one, where a word says so.</summary>
    public int? MonthOffset { get; private set; }

    /// <summary>The month, or the first of several.</summary>
    public int? FirstMonth { get; private set; }

    /// <summary>The last month.</summary>
    public int? LastMonth { get; private set; }

    /// <summary>The day, or the first of several.</summary>
    public int? FirstDay { get; private set; }

    /// <summary>The last day.</summary>
    public int? LastDay { get; private set; }

    /// <summary>A word that is no part of a year-month-day row, with its value.</summary>
    public (DateWordKind Kind, int Value) Word { get; private set; }

    /// <summary>The day of the week from Monday = 1; 0 without one.</summary>
    public int Weekday { get; private set; }

    private readonly bool HasYear => Year is not null || YearOffset is not null;

    private readonly bool HasMonth => FirstMonth is not null || MonthOffset is not null;

    /// <summary>Whether anything was read.</summary>
    public readonly bool IsEmpty => !HasYear && !HasMonth && FirstDay is null && Word.Kind == DateWordKind.None && Weekday == 0;

    /// <summary>Reads; false where no date stands here.</summary>
    public bool Read()
    {
        if (TryIso()) return true;
        while (Step()) { }
        return !IsEmpty;
    }

    private bool Step()
    {
        if (Word.Kind != DateWordKind.None || LastDay is not null) return false;
        var at = End;
        if (!IsEmpty && at < _text.Length && _text[at] == '的') at++;
        if (at < _text.Length && _text[at] == ' ') at++;
        if (at >= _text.Length) return false;
        return TryFirstMonths(at) || TryWord(at) || TryNumber(at) || TryWeekday(at);
    }

    private bool TryNumber(int at)
    {
        if (_text[at] == '第') return TryQuarter(at + 1);
        if (HasYear && !HasMonth && _text[at..] is ['首', '季', '度', ..] or ['首', '个', '季', '度', ..])
        {
            (FirstMonth, LastMonth, End) = (1, 3, at + (_text[at + 1] == '个' ? 4 : 3));
            return true;
        }
        if (!TryInteger(at, out var value, out var end, out var digits) || end >= _text.Length) return TryRow(at);
        var mark = _text[end] == ' ' && end + 1 < _text.Length ? _text[++end] : _text[end];
        var behind = end + 1 < _text.Length ? _text[end + 1] : '\0';
        switch (mark)
        {
            case '年' when !HasYear && !HasMonth && behind is not ('级' or '代' or '期'):
                if (digits == 4 && value is >= 1000 and <= 2999) Year = value;
                else if (digits == 2 && (LooksLikeShortYear(end + 1) || IsWrittenAsYear(at))) Year = value + (value < 50 ? 2000 : 1900);
                else if (digits == 3 && value is > 50 and < 150 && LooksLikeShortYear(end + 1)) Year = value + 1911; // the calendar of the Republic
                else return false;
                End = end + 1;
                ReadPartOfYear();
                return true;
            case '月' when !HasMonth && value is >= 1 and <= 12 && behind != '均':
                FirstMonth = value;
                if (behind == '份') end++;
                else if (behind is '初' or '底' or '末' or '中' && (end + 2 >= _text.Length || _text[end + 2] is not ('旬' or '央' or '国')))
                {
                    (FirstDay, LastDay) = behind switch { '初' => (1, 5), '中' => (11, 20), _ => (25, 31) };
                    end++;
                }
                break;
            case '日' or '号' when FirstDay is null && value is >= 1 and <= 31 && (mark == '日' || HasMonth) && !IsCountOfDays(end + 1):
                (FirstDay, LastDay) = (value, value);
                End = end + 1;
                SkipWeekday();
                return true;
            case '季' when !HasMonth && behind == '度' && value is >= 1 and <= 4:
                return TryQuarter(at);
            default:
                return TryRow(at);
        }
        End = end + 1;
        return true;
    }

    /// <summary>1—8月, 5至8日: two numbers under one mark.</summary>
    private bool TryRow(int at)
    {
        if (!TryInteger(at, out var first, out var end, out _)) return false;
        if (end < _text.Length && _text[end] == ' ') end++;
        if (end + 1 >= _text.Length || !DateScanner.IsRangeMark(_text[end])) return false;
        if (_text[end + 1] == ' ') end++;
        if (!TryInteger(end + 1, out var last, out end, out _) || end >= _text.Length) return false;
        switch (_text[end])
        {
            case '年' when IsEmpty && first is >= 1900 and <= 2100 && last is >= 1900 and <= 2100:
                (Year, LastYear) = (first, last);
                break;
            case '月' when !HasMonth && first is >= 1 and <= 12 && last is >= 1 and <= 12:
                (FirstMonth, LastMonth) = (first, last);
                if (end + 1 < _text.Length && _text[end + 1] == '份') end++;
                break;
            case '日' or '号' when HasMonth && FirstDay is null && first is >= 1 and <= 31 && last is >= 1 and <= 31 && !IsCountOfDays(end + 1):
                (FirstDay, LastDay) = (first, last);
                break;
            case '日' when FirstDay is null && first is >= 1 and <= 31 && last <= 31 && first < last && !IsCountOfDays(end + 1) && IsEmpty:
                (FirstDay, LastDay) = (first, last);
                break;
            case '季' when !HasMonth && first is >= 1 and <= 4 && last is >= 1 and <= 4 && end + 1 < _text.Length && _text[end + 1] == '度':
                (FirstMonth, LastMonth) = ((first * 3) - 2, last * 3);
                end++;
                break;
            default:
                return false;
        }
        End = end + 1;
        return true;
    }

    private bool TryQuarter(int at)
    {
        var ahead = at > 0 && _text[at - 1] == '前';
        if (HasMonth || !TryInteger(at, out var value, out var end, out _) || value is < 1 or > 4) return false;
        if (end < _text.Length && _text[end] == '个') return false;
        if (!_text[end..].StartsWith("季度", StringComparison.Ordinal)) return false;
        (FirstMonth, LastMonth) = (ahead ? 1 : (value * 3) - 2, value * 3);
        End = end + 2;
        return true;
    }

    private bool TryWord(int at)
    {
        var (kind, value) = DateWords.Match(_text[at..], out var length);
        switch (kind)
        {
            case DateWordKind.Year when IsEmpty:
                YearOffset = value;
                End = at + length;
                ReadPartOfYear();
                return true;
            case DateWordKind.Month when !HasMonth && (!HasYear || value == 0):
                MonthOffset = value;
                break;
            case DateWordKind.Half when !HasMonth:
                (FirstMonth, LastMonth) = (value == 1 ? 1 : 7, value == 1 ? 6 : 12);
                break;
            case DateWordKind.YearPart when !HasMonth:
                (FirstMonth, LastMonth) = (value / 100, value % 100);
                break;
            case DateWordKind.MonthPart when FirstDay is null && (HasMonth || _text[at] == '月'):
                (FirstDay, LastDay) = (value / 100, value % 100);
                break;
            case DateWordKind.Holiday or DateWordKind.Lunar or DateWordKind.SolarTerm when !HasMonth:
                Word = (kind, value);
                break;
            case DateWordKind.Week when IsEmpty:
                Word = (kind, value);
                End = at + length;
                var mark = _text[End..] is ['星', '期', ..] ? End + 2 : _text[End..] is ['周', ..] ? End + 1 : End;
                if (mark < _text.Length && WeekdayOf(_text[mark]) is > 0 and var day) (Weekday, End) = (day, mark + 1);
                return true;
            case DateWordKind.None:
                return false;
            default:
                if (!IsEmpty) return false;
                Word = (kind, value);
                break;
        }
        End = at + length;
        return true;
    }

    private bool TryWeekday(int at)
    {
        if (!IsEmpty) return false;
        var length = _text[at..].StartsWith("星期", StringComparison.Ordinal) || _text[at..].StartsWith("礼拜", StringComparison.Ordinal) ? 2 : _text[at] == '周' ? 1 : 0;
        if (length == 0 || at + length >= _text.Length || WeekdayOf(_text[at + length]) is not (> 0 and var day)) return false;
        if (length == 1 && at + 2 < _text.Length && _text[at + 2] is '年' or '边' or '围') return false;
        (Weekday, End) = (day, at + length + 1);
        return true;
    }

    private bool TryIso()
    {
        if (!TryInteger(End, out var year, out var at, out var digits) || digits != 4 || year is < 1900 or > 2100 || !char.IsAsciiDigit(_text[End])) return false;
        if (at + 1 >= _text.Length || _text[at] is not ('-' or '/' or '.' or '·')) return false;
        var mark = _text[at];
        if (!TryInteger(at + 1, out var month, out var end, out digits) || digits > 2 || month is < 1 or > 12 || !char.IsAsciiDigit(_text[at + 1])) return false;
        if (end + 1 < _text.Length && _text[end] == mark && TryInteger(end + 1, out var day, out var after, out digits) && digits <= 2 && day is >= 1 and <= 31)
        {
            (Year, FirstMonth, FirstDay, LastDay, End) = (year, month, day, day, after);
            return true;
        }
        if (mark is '.' or '-' && !(end - at == 3)) return false; // 2020.5 may be a decimal, 2020-2 a document
        if (mark == '.') return false;
        (Year, FirstMonth, End) = (year, month, end);
        return true;
    }

    /// <summary>10月12日，星期一 and 3月5日（周六） name the same day twice.</summary>
    private void SkipWeekday()
    {
        var at = End < _text.Length && _text[End] is '，' or ',' or ' ' or '（' or '(' ? End + 1 : End;
        if (at < _text.Length && _text[at] == ' ') at++;
        var length = at + 2 < _text.Length && _text[at..] is ['星', '期', ..] ? 2 : at + 1 < _text.Length && _text[at] == '周' && at > End ? 1 : 0;
        if (length > 0 && WeekdayOf(_text[at + length]) > 0) End = at + length + 1;
    }

    /// <summary>今年前五个月, 2021年前8月: the first months of a year that was named.</summary>
    private bool TryFirstMonths(int at)
    {
        if (!HasYear || HasMonth || _text[at] != '前' || at + 1 >= _text.Length || !TryInteger(at + 1, out var count, out var end, out _) || count is < 1 or > 12) return false;
        if (end < _text.Length && _text[end] == '个') end++;
        if (end >= _text.Length || _text[end] != '月') return false;
        (FirstMonth, LastMonth, End) = (1, count, end + 1);
        return true;
    }

    /// <summary>2019年底, 明年初: the part of the year shares the character 年.</summary>
    private void ReadPartOfYear()
    {
        if (End >= _text.Length) return;
        (int, int)? months = _text[End] switch
        {
            '初' => (1, 2),
            '底' or '末' => (11, 12),
            '中' when End + 1 >= _text.Length || _text[End + 1] is '，' or '。' or '、' or '前' => (6, 7),
            _ => null,
        };
        if (months is not { } part) return;
        (FirstMonth, LastMonth) = part;
        End++;
    }

    /// <summary>03年2月 is a year; 20年 alone is a length of time.</summary>
    private readonly bool LooksLikeShortYear(int at) =>
        at < _text.Length && TryInteger(at, out var month, out var end, out _) && month is >= 1 and <= 12 && end < _text.Length && _text[end] == '月';

    /// <summary>08年, 零八年, 九七年: digits in a row are no length of time.</summary>
    private readonly bool IsWrittenAsYear(int at) => Numeral.ValueOf(_text[at]) == 0 || (Numeral.KindOf(_text[at]) == NumeralKind.Digit && Numeral.KindOf(_text[at + 1]) == NumeralKind.Digit);

    /// <summary>10日内 and 7日游 count days.</summary>
    private readonly bool IsCountOfDays(int at) =>
        at < _text.Length && ((_text[at] is '内' && (at + 1 >= _text.Length || _text[at + 1] is not ('蒙' or '江' or '乡' or '黄' or '丘'))) || _text[at] is '游' or '均' || (_text[at] is '以' or '之' && at + 1 < _text.Length && _text[at + 1] == '内'));

    private static int WeekdayOf(char c) => c switch { '一' => 1, '二' => 2, '三' => 3, '四' => 4, '五' => 5, '六' => 6, '日' or '天' or '末' => 7, _ => 0 };

    /// <summary>A whole number of up to four digits, Arabic or Chinese (二〇二二, 十二).</summary>
    private readonly bool TryInteger(int at, out int value, out int end, out int digits)
    {
        (value, end, digits) = (0, at, 0);
        while (end < _text.Length && digits < 5 && Numeral.KindOf(_text[end]) == NumeralKind.Arabic)
        {
            value = (value * 10) + (int)Numeral.ValueOf(_text[end++]);
            digits++;
        }
        if (digits > 0) return digits <= 4;
        while (end < _text.Length && digits < 5 && Numeral.KindOf(_text[end]) == NumeralKind.Digit && _text[end] is not ('两' or '兩'))
        {
            value = (value * 10) + (int)Numeral.ValueOf(_text[end++]);
            digits++;
        }
        if (end < _text.Length && Numeral.KindOf(_text[end]) is NumeralKind.Small or NumeralKind.Tens || digits == 0 && end < _text.Length && _text[end] is '两')
        {
            if (!NumberParser.TryRead(_text[at..Math.Min(_text.Length, at + 8)], 0, out var number) || number.Min > 9999 || number.Is(NumberTraits.Decimal)) return false;
            (value, end, digits) = ((int)number.Min, at + number.End, number.Min < 10 ? 1 : number.Min < 100 ? 2 : number.Min < 1000 ? 3 : 4);
        }
        return digits is > 0 and <= 4;
    }
}
