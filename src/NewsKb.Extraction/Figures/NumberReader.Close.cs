namespace NewsKb.Extraction.Figures;

/// <summary>How a number ends: what is open is added, what went too far is taken back.</summary>
internal ref partial struct NumberReader
{
    /// <summary>Adds what is still open; one digit after a multiplier means the next lower place: 三万五 is 35,000.</summary>
    private void Close()
    {
        if (!_hasCurrent)
        {
            if (_zero) End--; // a zero that nothing followed is not ours
            return;
        }
        if (_single && !_zero && _lastMultiplier >= 10)
        {
            _current *= _lastMultiplier / 10;
            if ((Traits & NumberTraits.Pair) != 0) _delta *= _lastMultiplier / 10;
        }
        _section += _current;
        if (_lastBig != 0) _scale = 1;
    }

    private bool RollBack()
    {
        (_hasCurrent, End) = (false, _currentStart);
        if (_zero) (_zero, End) = (false, End - 1);
        return false;
    }

    private bool RollBackToBig()
    {
        (_total, _section, _current, _hasCurrent, _zero, End) = (_totalAtBig, 0, 0, false, false, _bigEnd);
        return false;
    }

    private bool Overflow(int end)
    {
        Overflows = true;
        while (end < _text.Length && Numeral.KindOf(_text[end]) != NumeralKind.None) end++;
        End = end;
        return false;
    }

    private readonly bool FollowedByMultiplier(int at)
    {
        while (at < _text.Length && _text[at] == ' ') at++;
        return at < _text.Length && Numeral.KindOf(_text[at]) is NumeralKind.Small or NumeralKind.Big;
    }

    private static bool IsLiang(char c) => c is '两' or '兩';

    private static bool IsPair(long first, long second) => first > 0 && (second == first + 1 || (first == 3 && second == 5));
}
