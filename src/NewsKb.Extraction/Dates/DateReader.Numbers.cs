using NewsKb.Extraction.Figures;

namespace NewsKb.Extraction.Dates;

/// <summary>Numbers under 年, 月, 日 and 季度, alone and in rows: 2021年, 1—8月, 5至8日.</summary>
internal ref partial struct DateReader
{
    private bool TryNumber(int at)
    {
        if (_text[at] == '第') return TryQuarter(at + 1) || TryCountedWeekday(at + 1);
        if (HasYear && !HasMonth && _text[at..] is ['首', '季', '度', ..] or ['首', '个', '季', '度', ..])
        {
            (FirstMonth, LastMonth, End) = (1, 3, at + (_text[at + 1] == '个' ? 4 : 3));
            return true;
        }
        if (!TryInteger(at, out var value, out var end, out var digits) || end >= _text.Length) return false;
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
            case '月' when !HasMonth && value is >= 1 and <= 12 && behind != '均' && !IsRate(at, end):
                FirstMonth = value;
                End = end + 1;
                if (behind == '份') End++;
                else ReadPartOfMonth();
                return true;
            case '日' or '号' when FirstDay is null && value is >= 1 and <= 31 && (mark == '日' || HasMonth) && !IsCountOfDays(end + 1) && !IsRate(at, end):
                (FirstDay, LastDay) = (value, value);
                End = end + 1;
                SkipWeekday();
                return true;
            case '季' when !HasMonth && behind == '度':
                return TryQuarter(at);
            default:
                return DateScanner.IsRangeMark(mark) && TryRow(value, end);
        }
    }

    /// <summary>1—8月, 5至8日, 1985到89年: two numbers under one mark; the second stands behind the mark of the range.</summary>
    private bool TryRow(int first, int at)
    {
        at++;
        if (at < _text.Length && _text[at] == ' ') at++;
        if (!TryInteger(at, out var last, out var end, out var digits) || end >= _text.Length) return false;
        switch (_text[end])
        {
            case '年' when IsEmpty && first is >= 1900 and <= 2100:
                if (digits == 2) last += first / 100 * 100;
                if (last < first || last > 2100) return false;
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

    /// <summary>03年2月 is a year; 20年 alone is a length of time.</summary>
    private readonly bool LooksLikeShortYear(int at) =>
        at < _text.Length && TryInteger(at, out var month, out var end, out _) && month is >= 1 and <= 12 && end < _text.Length && _text[end] == '月';

    /// <summary>08年, 零八年, 九七年: digits in a row are no length of time.</summary>
    private readonly bool IsWrittenAsYear(int at) => Numeral.ValueOf(_text[at]) == 0 || (Numeral.KindOf(_text[at]) == NumeralKind.Digit && Numeral.KindOf(_text[at + 1]) == NumeralKind.Digit);

    /// <summary>10日内 and 7日游 count days, 30日元 yen.</summary>
    private readonly bool IsCountOfDays(int at) =>
        at < _text.Length && (IsYen(at) || (_text[at] is '内' && (at + 1 >= _text.Length || _text[at + 1] is not ('蒙' or '江' or '乡' or '黄' or '丘'))) || _text[at] is '游' or '均' || (_text[at] is '以' or '之' && at + 1 < _text.Length && _text[at + 1] == '内'));

    /// <summary>30日元, but not 3月30日元旦, 30日元阳县.</summary>
    private readonly bool IsYen(int at) =>
        !HasMonth && _text[at] == '元' && (at + 1 >= _text.Length || _text[at + 1] is not ('旦' or '宵' or '月' or '江' or '阳' or '谋' or '氏' or '宝'));

    /// <summary>一日三餐 and 一月一次 say how often; 一月三日 is a day.</summary>
    private readonly bool IsRate(int at, int mark)
    {
        if (!IsEmpty || mark != at + 1 || _text[at] != '一' || mark + 1 >= _text.Length || Numeral.KindOf(_text[mark + 1]) is not (NumeralKind.Digit or NumeralKind.Small or NumeralKind.Vague)) return false;
        return _text[mark] == '日' || !TryInteger(mark + 1, out _, out var end, out _) || end >= _text.Length || _text[end] is not ('日' or '号');
    }

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
        while (end < _text.Length && digits < 5 && (_text[end] == '0' && digits > 0 || (Numeral.KindOf(_text[end]) == NumeralKind.Digit && _text[end] is not ('两' or '兩')))) // 二00六
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
