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
}
