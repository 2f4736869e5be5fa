namespace NewsKb.Extraction.Figures;

/// <summary>
/// Some pages lost all their Arabic digits on the way: <c>奖励最高不超过万元</c>, <c>月日电</c>, <c>增长％</c>. A unit that is left alone
/// is no figure.
/// </summary>
internal static class MissingDigits
{
    /// <summary>Whether the text as a whole has lost its digits: marks that need a number stand without one, and no Arabic digit is left beside a unit.</summary>
    public static bool IsStripped(string text)
    {
        var (bare, digits) = (0, 0);
        for (var at = text.IndexOfAny(['%', '％', '年', '月', '元']); at >= 0; at = NextMark(text, at))
        {
            if (at > 0 && Numeral.KindOf(text[at - 1]) == NumeralKind.Arabic) digits++;
            else if (IsBareMark(text, at) || (text[at] == '元' && at > 1 && text[at - 1] is '万' or '亿' && Numeral.KindOf(text[at - 2]) == NumeralKind.None)) bare++;
        }
        return bare > 1 && bare > digits;
    }

    /// <summary>A lone 万 or 亿 before a unit: always an accident before 元, and before a classifier where the whole text is stripped.</summary>
    public static bool IsLoneMultiplier(string text, in Quantity quantity, bool isStripped)
    {
        var number = quantity.Number;
        return number.Is(NumberTraits.BareMultiplier) && !number.Is(NumberTraits.More) && !quantity.HasMore && number.End - number.Start == 1
               && text[number.Start] is '万' or '亿' && quantity.Unit is not null && (isStripped || quantity.Kind == UnitKind.Money);
    }

    private static bool IsBareMark(string text, int at) => text[at] switch
    {
        '%' or '％' => at == 0 || Numeral.KindOf(text[at - 1]) == NumeralKind.None && text[at - 1] is not (' ' or '多' or '余'),
        '月' => at + 1 < text.Length && text[at + 1] == '日' && (at == 0 || Numeral.KindOf(text[at - 1]) == NumeralKind.None),
        '年' => at + 1 < text.Length && text[at + 1] == '月' && (at == 0 || Numeral.KindOf(text[at - 1]) == NumeralKind.None),
        _ => false,
    };

    private static int NextMark(string text, int at) => At(text, at + 1, ['%', '％', '年', '月', '元']);

    private static int At(string text, int from, ReadOnlySpan<char> marks)
    {
        var found = text.AsSpan(from).IndexOfAny(marks);
        return found < 0 ? -1 : from + found;
    }
}
