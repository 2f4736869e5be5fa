namespace NewsKb.Extraction.Figures;

/// <summary>
/// Reads one number, character by character: Arabic, Chinese, financial and mixed (<c>3亿5千万</c>). It only ever goes forward over a number,
/// so that any text is read in linear time. The value is <c>total + section + current</c>: what 万 and 亿 have closed, what 千 百 十 have closed,
/// and the digit that is open.
/// </summary>
internal ref partial struct NumberReader(ReadOnlySpan<char> text, int start)
{
    private const decimal Limit = 1e27m; // beyond it a value is not told from its neighbours: no number of a text
    private const decimal LargestScale = 1e20m; // of 万 and 亿 in a row
    private const int WidestGap = 3; // blanks between the characters of a letter-spaced number

    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _start = start;
    private decimal _total, _section, _current, _delta; // delta: high end − low end
    private decimal _lastMultiplier, _lastBig, _lastSmall, _scale = 1;
    private bool _hasCurrent, _single, _zero, _spaced, _arabicOpen;
    private int _currentStart, _bigEnd, _heads;
    private decimal _totalAtBig, _head;

    /// <summary>The offset behind what was read.</summary>
    public int End { get; private set; } = start;

    /// <summary>How it is written.</summary>
    public NumberTraits Traits { get; private set; }

    /// <summary>Whether it has more digits than a value can hold.</summary>
    public bool Overflows { get; private set; }

    private readonly bool IsEmpty => !_hasCurrent && _lastMultiplier == 0 && !_zero;

    /// <summary>Reads as far as the number goes; false where none starts here.</summary>
    public bool Read(out NumberLiteral literal)
    {
        while (Step() && !Overflows) { }
        literal = default;
        if (Overflows || End == _start || IsEmpty) return false;
        Close();
        if (Overflows) return false;
        var value = _total + _section;
        literal = new NumberLiteral(_start, End, value, value + _delta, _scale, _heads == 1 ? _head : 0, Traits);
        return true;
    }

    private bool Step()
    {
        var at = End;
        while (at < _text.Length && at - End < WidestGap && _text[at] == ' ') at++;
        if (at >= _text.Length) return false;
        var c = _text[at];
        var kind = Numeral.KindOf(c);
        if (at > End)
        {
            if (!BridgesGap(kind, at)) return false;
            _spaced = true;
        }
        return kind switch
        {
            NumeralKind.Arabic => ReadArabic(at),
            NumeralKind.Digit => ReadDigits(at),
            NumeralKind.Tens => ReadTens(at, Numeral.ValueOf(c)),
            NumeralKind.Small => ReadSmall(at, Numeral.ValueOf(c)),
            NumeralKind.Big => ReadBig(at, Numeral.ValueOf(c)),
            NumeralKind.Vague => ReadVague(at),
            NumeralKind.More => ReadMore(at),
            NumeralKind.Point => ReadPoint(at),
            _ => c == '.' ? ReadArabic(at) : c == '个' && !IsEmpty && at + 1 < _text.Length && _text[at + 1] == '亿' && ReadBig(at + 1, 100_000_000), // 两个亿
        };
    }

    /// <summary>Whether a blank may stand here: before a multiplier, or before a digit that is followed by one (or all is letter-spaced).</summary>
    private readonly bool BridgesGap(NumeralKind kind, int at)
    {
        if (IsEmpty) return false;
        if (kind is NumeralKind.Small or NumeralKind.Big or NumeralKind.Point or NumeralKind.More) return true;
        if (kind is not (NumeralKind.Digit or NumeralKind.Arabic or NumeralKind.Vague) || _lastMultiplier == 0 || _hasCurrent) return false;
        if (kind != NumeralKind.Arabic && _spaced) return true;
        var next = at;
        while (next < _text.Length && next - at < 5 && Numeral.KindOf(_text[next]) == kind) next++;
        while (kind != NumeralKind.Arabic && next < _text.Length && next - at < 5 && _text[next] == ' ') next++;
        return next < _text.Length && (Numeral.KindOf(_text[next]) is NumeralKind.Small or NumeralKind.Big || _text[next] == '又');
    }

    private bool ReadArabic(int at)
    {
        if (_hasCurrent || (_lastMultiplier == 0 && !IsEmpty) || (Traits & (NumberTraits.Decimal | NumberTraits.More | NumberTraits.Vague)) != 0) return false;
        if (!ArabicLiteral.TryRead(_text, at, out var literal))
        {
            if (IsEmpty) Overflow(literal.End);
            return false;
        }
        if (_lastMultiplier != 0 && (literal.Value >= _lastMultiplier || literal.HasFraction)) return false;
        _current = _head = literal.Value;
        _heads++;
        _hasCurrent = _arabicOpen = true;
        _single = false;
        _currentStart = at;
        Traits |= NumberTraits.Arabic | (literal.HasFraction ? NumberTraits.Decimal : 0) | (literal.HasLetter ? NumberTraits.Letter : 0);
        End = literal.End;
        return true;
    }

    private bool ReadDigits(int at)
    {
        if (_hasCurrent) return false;
        var length = 1;
        while (at + length < _text.Length && Numeral.KindOf(_text[at + length]) == NumeralKind.Digit
               && (Numeral.ValueOf(_text[at + length]) != 2 || !IsLiang(_text[at + length]) || (length == 1 && _text[at] is '一' or '三'))) length++;
        if (!IsEmpty)
        {
            if (Numeral.ValueOf(_text[at]) == 0)
            {
                _zero = true;
                (at, length) = (at + 1, length - 1);
                End = at;
                if (length == 0) return true;
            }
            if (IsLiang(_text[at]) && !FollowedByMultiplier(at + 1)) return false; // the weight: 三千两
        }
        var first = Numeral.ValueOf(_text[at]);
        (_currentStart, _hasCurrent, _head) = (at, true, first);
        _heads++;
        if (length == 1)
        {
            (_current, _single, End) = (first, true, at + 1);
            if (IsLiang(_text[at]) || _zero) _single = false;
            if (first == 1 && _lastMultiplier == 0) Traits |= NumberTraits.One;
            return true;
        }
        if (length == 2 && IsPair(first, Numeral.ValueOf(_text[at + 1])))
        {
            (_current, _single, End) = (first, true, at + 2);
            _delta = Numeral.ValueOf(_text[at + 1]) - first;
            Traits |= NumberTraits.Pair;
            return true;
        }
        if (_lastMultiplier != 0)
        {
            (_current, _single, End) = (first, true, at + 1);
            return false;
        }
        return ReadRow(at, length);
    }

    /// <summary>Reads a row of Chinese digits as a positional number: 二〇二二.</summary>
    private bool ReadRow(int at, int length)
    {
        Traits |= NumberTraits.Positional;
        if (length > 28)
        {
            Overflow(at + length);
            return false;
        }
        _current = 0;
        for (var i = 0; i < length; i++) _current = (_current * 10) + Numeral.ValueOf(_text[at + i]);
        (_single, End) = (false, at + length);
        return true;
    }

    private bool ReadTens(int at, long value)
    {
        if (_hasCurrent || (_lastMultiplier is > 0 and <= 10)) return false;
        _section += value;
        _heads = 2;
        (_lastMultiplier, _lastSmall, _zero, End) = (10, 10, false, at + 1);
        return true;
    }

    private bool ReadSmall(int at, long multiplier)
    {
        if (multiplier >= 100 && UnitTable.StartsMeasure(_text[at..])) return false;
        if ((Traits & NumberTraits.Positional) != 0) return false;
        decimal coefficient;
        if (_hasCurrent)
        {
            if (_lastSmall != 0 && multiplier >= _lastSmall) return RollBack();
            coefficient = _current == 0 && !_arabicOpen ? 1 : _current;
        }
        else if (IsEmpty)
        {
            coefficient = 1;
            if (multiplier > 10) Traits |= NumberTraits.BareMultiplier;
        }
        else
        {
            if (multiplier != 10 || (_lastSmall != 0 && _lastSmall <= 10)) return false;
            (coefficient, _heads) = (1, 2);
        }
        if (coefficient > Limit / multiplier) return Overflow(at + 1);
        _section += coefficient * multiplier;
        if (_hasCurrent) _delta *= multiplier;
        (_current, _hasCurrent, _zero, _lastSmall, _lastMultiplier, End) = (0, false, false, multiplier, multiplier, at + 1);
        Traits &= ~NumberTraits.One;
        return true;
    }

    private bool ReadBig(int at, long multiplier)
    {
        if (multiplier > 100_000_000 && UnitTable.StartsMeasure(_text[at..])) return false;
        if ((Traits & NumberTraits.Positional) != 0) return false;
        var whole = _section + _current;
        if (IsEmpty)
        {
            whole = 1;
            Traits |= NumberTraits.BareMultiplier;
        }
        if (_lastBig == 0 || (whole == 0 && !_zero && multiplier >= _lastBig) || multiplier > _lastBig)
        {
            whole += _total;
            if (whole > Limit / multiplier || _scale > LargestScale / multiplier) return Overflow(at + 1);
            _total = whole * multiplier;
            _scale *= multiplier;
            _delta *= multiplier;
        }
        else
        {
            if (multiplier == _lastBig || whole == 0) return RollBackToBig();
            _total += whole * multiplier;
            _delta *= multiplier;
            _scale = 1;
        }
        (_section, _current, _hasCurrent, _zero, _lastSmall) = (0, 0, false, false, 0);
        (_lastBig, _lastMultiplier, End, _bigEnd, _totalAtBig) = (multiplier, multiplier, at + 1, at + 1, _total);
        Traits &= ~NumberTraits.One;
        return true;
    }

    private bool ReadVague(int at)
    {
        if (_hasCurrent || (Traits & (NumberTraits.More | NumberTraits.Pair)) != 0) return false;
        if (IsEmpty)
        {
            if (!FollowedByMultiplier(at + 1)) return false;
            (_current, _delta, _hasCurrent, _single) = (1, 9, true, false);
            Traits |= NumberTraits.Vague;
        }
        else
        {
            if (_lastMultiplier == 0 || _text[at] is '数' or '數') return false;
            if ((Traits & NumberTraits.Vague) == 0) _delta = _lastMultiplier;
            _zero = false;
            Traits |= NumberTraits.More;
        }
        End = at + 1;
        return true;
    }

    private bool ReadMore(int at)
    {
        if (IsEmpty || !FollowedByMultiplier(at + 1) || (Traits & NumberTraits.More) != 0) return false;
        Traits |= NumberTraits.More;
        End = at + 1;
        return true;
    }

    private bool ReadPoint(int at)
    {
        if (IsEmpty || (Traits & (NumberTraits.Decimal | NumberTraits.Vague | NumberTraits.More | NumberTraits.Pair)) != 0) return false;
        if (!ArabicLiteral.TryReadFraction(_text, at + 1, out var fraction, out var end)) return false;
        if (_hasCurrent) _current += fraction;
        else if (_section > 0) _section += fraction;
        else _total += fraction;
        Traits = (Traits | NumberTraits.Decimal) & ~NumberTraits.One;
        _single = false;
        End = end;
        return true;
    }
}
