namespace NewsKb.Extraction.Figures;

/// <summary>The digit behind 成: 七成五 is 75 %, 七成半 the same.</summary>
internal static class TenthsReader
{
    /// <summary>Reads at the character behind 成.</summary>
    public static bool TryReadHundredths(ReadOnlySpan<char> text, int at, out decimal percent, out int end)
    {
        (percent, end) = (0, at + 1);
        if (at >= text.Length) return false;
        if (text[at] == '半') percent = 5;
        else if (Numeral.KindOf(text[at]) is NumeralKind.Digit or NumeralKind.Arabic) percent = Numeral.ValueOf(text[at]);
        var behind = at + 1 < text.Length ? text[at + 1] : '\0';
        return percent > 0 && text[at] is not ('两' or '兩') && behind != '成' && Numeral.KindOf(behind) is NumeralKind.None or NumeralKind.More;
    }
}
