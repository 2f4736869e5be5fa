namespace NewsKb.Extraction.Dates;

/// <summary>Reads one date expression: a year, a month, a day or a word for them, as far as they follow each other.</summary>
/// <remarks>What was said is in the properties; turning it into days is <see cref="DateResolver"/>'s part.</remarks>
internal ref partial struct DateReader(ReadOnlySpan<char> text, int start)
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

    /// <summary>A word that is no part of a year-month-day row.</summary>
    public DateWord Word { get; private set; }

    /// <summary>The day of the week from Monday = 1, 8 for the weekend; 0 without one.</summary>
    public int Weekday { get; private set; }

    /// <summary>Which of the month's days of that name is meant (十月第一个星期一); 0 where it is not counted.</summary>
    public int WeekdayCount { get; private set; }

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
        if (Word.Kind != DateWordKind.None || LastDay is not null || Weekday != 0) return false;
        var at = End;
        if (!IsEmpty && at < _text.Length && _text[at] == '的') at++;
        if (at < _text.Length && _text[at] == ' ') at++;
        if (at >= _text.Length) return false;
        return TryFirstParts(at) || TryWord(at) || TryNumber(at) || TryWeekday(at);
    }

    private bool TryWord(int at)
    {
        var word = DateWords.Match(_text[at..], out var length);
        switch (word.Kind)
        {
            case DateWordKind.Year when IsEmpty:
                YearOffset = word.Value;
                End = at + length;
                ReadPartOfYear();
                return true;
            case DateWordKind.Month when !HasMonth && (!HasYear || word.Value == 0):
                MonthOffset = word.Value;
                End = at + length;
                ReadPartOfMonth();
                return true;
            case DateWordKind.Half when !HasMonth:
                (FirstMonth, LastMonth) = (word.Value == 1 ? 1 : 7, word.Value == 1 ? 6 : 12);
                break;
            case DateWordKind.YearPart when !HasMonth:
                (FirstMonth, LastMonth) = (word.Value / 100, word.Value % 100);
                break;
            case DateWordKind.MonthPart when FirstDay is null && (HasMonth || _text[at] == '月'):
                (FirstDay, LastDay) = (word.Value / 100, word.Value % 100);
                break;
            case DateWordKind.Holiday or DateWordKind.Lunar or DateWordKind.SolarTerm when !HasMonth && (word.IsAlone || DateModifiers.HolidayAt(_text[(at + length)..]) > 0):
                Word = word;
                break;
            case DateWordKind.Week when IsEmpty:
                Word = word;
                End = at + length;
                ReadDayOfWeek();
                return true;
            case DateWordKind.None:
                return false;
            default:
                if (!IsEmpty || word.IsFeast) return false;
                Word = word;
                break;
        }
        End = at + length;
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
}
