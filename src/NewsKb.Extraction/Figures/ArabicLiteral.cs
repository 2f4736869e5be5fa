namespace NewsKb.Extraction.Figures;

/// <summary>A number in Arabic digits: <c>1,234.5</c>, <c>2e5</c>, <c>15k</c>, also in full width.</summary>
/// <param name="Value">The value.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="HasFraction">Whether it has decimals.</param>
/// <param name="HasLetter">Whether a letter multiplies it: k, w.</param>
internal readonly record struct ArabicLiteral(decimal Value, int End, bool HasFraction, bool HasLetter)
{
    private const int MostDigits = 27;

    /// <summary>Reads the literal at <paramref name="at"/>; false where there is none or where it is too long (then End is behind it).</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out ArabicLiteral literal)
    {
        decimal value = 0;
        int digits = 0, end = at;
        for (; end < text.Length; end++)
        {
            if (IsDigit(text, end))
            {
                if (++digits <= MostDigits) value = (value * 10) + Numeral.ValueOf(text[end]);
            }
            else if (digits == 0 || !IsGroupSeparator(text, at, end)) break;
        }
        var hasFraction = false;
        if (end + 1 < text.Length && IsPoint(text[end]) && IsDigit(text, end + 1) && !IsYear(text[(end + 1)..]))
        {
            decimal place = 1;
            for (end++; end < text.Length && IsDigit(text, end); end++)
                if (++digits <= MostDigits) value += Numeral.ValueOf(text[end]) * (place /= 10);
            hasFraction = true;
        }
        if (digits is 0 or > MostDigits)
        {
            literal = new ArabicLiteral(0, end, false, false);
            return false;
        }
        if (TryReadExponent(text, end, out var power, out var after) && (value == 0 || value < 1e27m / power))
        {
            literal = new ArabicLiteral(value * power, after, hasFraction && power < 1, false);
            return true;
        }
        var letter = end < text.Length && (end + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[end + 1]))
            ? text[end] switch { 'k' or 'K' or 'ｋ' or 'Ｋ' => 1000m, 'w' or 'W' or 'ｗ' or 'Ｗ' => 10000m, _ => 0m }
            : 0m;
        literal = letter != 0 && value < 1e22m
            ? new ArabicLiteral(value * letter, end + 1, false, true)
            : new ArabicLiteral(value, end, hasFraction, false);
        return true;
    }

    /// <summary>Reads the decimals behind 点: Chinese or Arabic digits that no 十, 百 or 千 follows.</summary>
    public static bool TryReadFraction(ReadOnlySpan<char> text, int at, out decimal fraction, out int end)
    {
        (fraction, end) = (0, at);
        while (end < text.Length && end - at < 3 && text[end] == ' ') end++;
        var first = end;
        decimal place = 1;
        for (; end < text.Length && end - first <= MostDigits; end++)
        {
            var kind = Numeral.KindOf(text[end]);
            if (kind != NumeralKind.Arabic && (kind != NumeralKind.Digit || text[end] is '两' or '兩')) break;
            fraction += Numeral.ValueOf(text[end]) * (place /= 10);
        }
        return end > first && end - first <= MostDigits && (end == text.Length || Numeral.KindOf(text[end]) != NumeralKind.Small);
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, int at, out decimal power, out int end)
    {
        (power, end) = (1, at);
        if (at + 1 >= text.Length || text[at] is not ('e' or 'E' or 'ｅ')) return false;
        end++;
        var negative = text[end] is '-' or '－';
        if (negative || text[end] == '+') end++;
        var first = end;
        var exponent = 0;
        while (end < text.Length && IsDigit(text, end) && end - first < 2) exponent = (exponent * 10) + (int)Numeral.ValueOf(text[end++]);
        if (end == first || exponent > 25 || (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))) return false;
        for (; exponent > 0; exponent--) power = negative ? power / 10 : power * 10;
        return true;
    }

    /// <summary>A comma (also a full-width one) before a group of exactly three digits; of four where all groups are of four.</summary>
    private static bool IsGroupSeparator(ReadOnlySpan<char> text, int start, int at)
    {
        if (text[at] is not (',' or '，')) return false;
        var before = 0;
        while (at - before - 1 >= start && before < 5 && IsDigit(text, at - before - 1)) before++;
        var after = 0;
        while (after < 5 && IsDigit(text, at + 1 + after)) after++;
        return after switch
        {
            3 => before <= 3 && text[start] is not ('0' or '０') && (text[at] == ',' || IsInsideNumber(text, start, at)),
            4 => text[at] == ',' && (before <= 3 || start < at - before), // 1,2345,6789; but 2019,2020 are two years
            _ => false,
        };
    }

    /// <summary>"5.2020年" is point 5, then a year.</summary>
    private static bool IsYear(ReadOnlySpan<char> text) => text is ['1' or '2', '9' or '0', _, _, '年', ..];

    private static bool IsPoint(char c) => c is '.' or '．';

    /// <summary>A full-width comma mostly parts two numbers; between full-width digits, or in a number with other separators, it groups.</summary>
    private static bool IsInsideNumber(ReadOnlySpan<char> text, int start, int at) =>
        text[at - 1] > '9' || text[start..at].Contains(',') || (at + 4 < text.Length && text[at + 4] is '.' or ',');

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && Numeral.KindOf(text[at]) == NumeralKind.Arabic;
}
