namespace NewsKb.Extraction.Figures;

/// <summary>Reads numbers and the fractions made of them: <c>三分之一</c>, <c>百分之三十</c>, <c>三百五十又三分之一</c>, <c>16/5</c>.</summary>
internal static class NumberParser
{
    /// <summary>Parses a whole text as one number, with its sign.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        var negative = text.Length > 0 && IsSign(text[0]);
        value = 0;
        if (!TryRead(text, negative ? 1 : 0, out var literal) || literal.End != text.Length) return false;
        value = negative ? -literal.Min : literal.Min;
        return true;
    }

    /// <summary>
    /// Reads the number that starts at <paramref name="start"/>. On failure <see cref="NumberLiteral.End"/> is where to search on.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out NumberLiteral literal)
    {
        if (!TryReadPlain(text, start, out literal)) return false;
        if (TryReadDenominated(text, literal, out var fraction) || TryReadMixed(text, literal, out fraction) || TryReadSlash(text, literal, out fraction))
            literal = fraction;
        return true;
    }

    /// <summary>Whether the character is a negative sign.</summary>
    public static bool IsSign(char c) => c is '-' or '－' or '−' || Numeral.KindOf(c) == NumeralKind.Minus;

    private static bool TryReadPlain(ReadOnlySpan<char> text, int start, out NumberLiteral literal)
    {
        if (start < text.Length - 1 && text[start] == '半' && Numeral.KindOf(text[start + 1]) == NumeralKind.Small)
        {
            var multiplier = Numeral.ValueOf(text[start + 1]);
            literal = new NumberLiteral(start, start + 2, multiplier / 2m, multiplier / 2m, 1, 0, NumberTraits.None);
            return true;
        }
        var reader = new NumberReader(text, start);
        if (reader.Read(out literal)) return true;
        literal = new NumberLiteral(start, Math.Max(reader.End, start + 1), 0, 0, 1, 0, NumberTraits.None);
        return false;
    }

    /// <summary>N分之M; with a bare 百, 千 or 万 for N it is a share in percent.</summary>
    private static bool TryReadDenominated(ReadOnlySpan<char> text, NumberLiteral denominator, out NumberLiteral fraction)
    {
        fraction = default;
        var share = SkipOver(text, denominator.End, '分');
        var at = SkipOver(text, share, '之');
        if (at < 0 && share > 0 && share < text.Length && text[share] == '百' && denominator is { Min: 100, End: var end, Start: var start } && end - start == 1)
        {
            fraction = new NumberLiteral(start, share + 1, 100, 100, 1, 0, NumberTraits.Percent); // 百分百
            return true;
        }
        if (at < 0 || denominator.Min == 0 || denominator.Traits.HasFlag(NumberTraits.Decimal)) return false;
        while (at < text.Length && text[at] == ' ') at++;
        var negative = at < text.Length && IsSign(text[at]);
        if (!TryReadPlain(text, negative ? at + 1 : at, out var numerator) || numerator.Max > 1e20m) return false;
        if (negative) numerator = numerator with { Min = -numerator.Max, Max = -numerator.Min };
        var isShare = denominator.Is(NumberTraits.BareMultiplier) && denominator.Min >= 100;
        var unit = isShare ? 100 / denominator.Min : 1 / denominator.Min;
        var (min, max) = isShare
            ? (numerator.Min * unit, numerator.Max * unit)
            : (numerator.Min / denominator.Min, numerator.Max / denominator.Min);
        var traits = (numerator.Traits & (NumberTraits.Arabic | NumberTraits.More | NumberTraits.Vague | NumberTraits.Pair))
                     | (isShare ? NumberTraits.Percent : NumberTraits.Fraction);
        fraction = new NumberLiteral(denominator.Start, numerator.End, min, max, 1, 0, traits);
        return true;
    }

    /// <summary>A whole number and a fraction: N又M分之K.</summary>
    private static bool TryReadMixed(ReadOnlySpan<char> text, NumberLiteral whole, out NumberLiteral mixed)
    {
        mixed = default;
        var at = SkipOver(text, whole.End, '又');
        if (at < 0) return false;
        while (at < text.Length && text[at] == ' ') at++;
        if (!TryReadPlain(text, at, out var denominator) || !TryReadDenominated(text, denominator, out var fraction)) return false;
        mixed = new NumberLiteral(whole.Start, fraction.End, whole.Min + fraction.Min, whole.Min + fraction.Max, 1, 0, NumberTraits.Fraction);
        return true;
    }

    private static bool TryReadSlash(ReadOnlySpan<char> text, NumberLiteral numerator, out NumberLiteral fraction)
    {
        fraction = default;
        var at = numerator.End;
        if (numerator.Traits != NumberTraits.Arabic || at + 1 >= text.Length || text[at] is not ('/' or '／')) return false;
        if (!ArabicLiteral.TryRead(text, at + 1, out var denominator) || denominator.HasFraction || denominator.Value == 0) return false;
        if (denominator.End < text.Length && text[denominator.End] is '/' or '／' or '.') return false; // a date
        var value = numerator.Min / denominator.Value;
        fraction = new NumberLiteral(numerator.Start, denominator.End, value, value, 1, 0, NumberTraits.Arabic | NumberTraits.Fraction);
        return true;
    }

    /// <summary>The offset behind <paramref name="c"/>, blanks before it skipped; −1 where it does not stand here.</summary>
    private static int SkipOver(ReadOnlySpan<char> text, int at, char c)
    {
        if (at < 0) return -1;
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && text[at] == c ? at + 1 : -1;
    }
}
