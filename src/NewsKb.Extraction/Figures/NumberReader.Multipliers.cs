namespace NewsKb.Extraction.Figures;

/// <summary>十, 百, 千, 万 and 亿, and the words for what is more than they say.</summary>
internal ref partial struct NumberReader
{
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
}
