namespace NewsKb.Extraction.Figures;

/// <summary>Digits, alone and in rows, and the decimals behind the point.</summary>
internal ref partial struct NumberReader
{
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
