using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Figures;

/// <summary>Tells figures from numbers that only name, order or colour.</summary>
internal static class FigureRules
{
    private const int LongestSlogan = 8;
    private static readonly TermTable Slogans = TermTable.Open(typeof(FigureRules).Assembly, "slogans.bin");

    /// <summary>Whether the quantity measures something.</summary>
    public static bool IsFigure(ReadOnlySpan<char> text, in Quantity quantity)
    {
        var number = quantity.Number;
        if (quantity.Unit is null || number.Is(NumberTraits.Vague)) return false;
        if (IsClock(text, quantity) || IsOrdinal(text, quantity) || IsDenominator(text, quantity.Start) || IsInSlogan(text, quantity)) return false;
        if (number.Is(NumberTraits.Positional) && quantity.Kind != UnitKind.Percent) return false;
        if (quantity.Min < 0 && quantity.Kind is UnitKind.Count or UnitKind.Duration) return false;
        return quantity.Kind switch
        {
            UnitKind.Count => IsCount(text, quantity),
            UnitKind.Duration => IsDuration(text, quantity),
            UnitKind.Measure => !number.Is(NumberTraits.One) || quantity.End - quantity.Start > 2,
            UnitKind.Money => !(number.Is(NumberTraits.One) && quantity.Min < 1) && !IsClockMinute(text, quantity),
            UnitKind.Ratio => true,
            _ => true,
        };
    }

    /// <summary>一家企业 has an article; 百名干部 in quotation marks is a name.</summary>
    private static bool IsCount(ReadOnlySpan<char> text, in Quantity quantity)
    {
        var number = quantity.Number;
        if (number.Is(NumberTraits.One) && quantity.Min == 1 && quantity.Unit != "番") return false;
        if (FigureNeighbours.EndsAt(text, quantity.Start, NeighbourRole.Leading) > 0) return false;
        if (number.Is(NumberTraits.Arabic)) return true;
        if (number.Max == 0 || IsSecond(text, number) || IsPlaceName(text, quantity)) return false;
        if (IsQuoted(text, quantity) && (number.Is(NumberTraits.BareMultiplier) || quantity.Unit == "个")) return false;
        return !number.Is(NumberTraits.BareMultiplier) || !HasBareMultiplierNear(text, quantity);
    }

    private static bool IsDuration(ReadOnlySpan<char> text, in Quantity quantity)
    {
        var (start, end, last) = (quantity.Start, quantity.End, text[quantity.End - 1]);
        if (FigureNeighbours.EndsAt(text, start, NeighbourRole.Pointer) > 0) return false;
        if (last != '年' && FigureNeighbours.EndsAt(text, start, NeighbourRole.Leading) > 0 && !FigureNeighbours.StartsAt(text, end, NeighbourRole.Free)) return false; // 前2个月免收佣金
        if (quantity.Number.Is(NumberTraits.One) && (last == '天' || FigureNeighbours.StartsAt(text, end, NeighbourRole.Article))) return false;
        return quantity.Unit != "月" || !FigureNeighbours.StartsAt(text, end, NeighbourRole.Plan);
    }

    /// <summary>自8:00起.</summary>
    private static bool IsClock(ReadOnlySpan<char> text, in Quantity quantity) =>
        quantity.Kind != UnitKind.Ratio && quantity.Start > 1 && text[quantity.Start - 1] is ':' or '：' && Numeral.KindOf(text[quantity.Start - 2]) == NumeralKind.Arabic;

    private static bool IsClockMinute(ReadOnlySpan<char> text, in Quantity quantity) =>
        text[quantity.End - 1] == '分' && FigureNeighbours.EndsAt(text, quantity.Start, NeighbourRole.Clock) > 0;

    private static bool IsOrdinal(ReadOnlySpan<char> text, in Quantity quantity) =>
        FigureNeighbours.EndsAt(text, quantity.Start > 0 && text[quantity.Start - 1] == ' ' ? quantity.Start - 1 : quantity.Start, NeighbourRole.Ordinal) > 0;

    /// <summary>每百万人, 每1000元: what a rate is counted by.</summary>
    private static bool IsDenominator(ReadOnlySpan<char> text, int start) => FigureNeighbours.EndsAt(text, start, NeighbourRole.Each) > 0;

    private static bool IsInSlogan(ReadOnlySpan<char> text, in Quantity quantity)
    {
        for (var from = Math.Max(0, quantity.Start - LongestSlogan + 1); from <= quantity.Start; from++)
        {
            Slogans.LongestPrefix(text[from..], out var length);
            if (length > 0 && from + length > quantity.Start && (from < quantity.Start || from + length >= quantity.End || length >= quantity.End - quantity.Start)) return true;
        }
        return false;
    }

    /// <summary>二 before a classifier orders (二次, 二类); what counts is 两.</summary>
    private static bool IsSecond(ReadOnlySpan<char> text, in NumberLiteral number) => number.End - number.Start == 1 && text[number.Start] == '二';

    /// <summary>三台县, 五家渠市.</summary>
    private static bool IsPlaceName(ReadOnlySpan<char> text, in Quantity quantity) =>
        quantity.Unit != "个" && FigureNeighbours.StartsAt(text, quantity.End, NeighbourRole.Place);

    private static bool IsQuoted(ReadOnlySpan<char> text, in Quantity quantity)
    {
        var from = Math.Max(0, quantity.Start - 12);
        var open = text[from..quantity.Start].LastIndexOfAny('“', '‘', '《');
        if (open < 0 || text[(from + open)..quantity.Start].IndexOfAny('”', '’', '》') >= 0) return false;
        var close = text[quantity.End..Math.Min(text.Length, quantity.End + 14)].IndexOfAny('”', '’', '》');
        return close >= 0;
    }

    private static bool HasBareMultiplierNear(ReadOnlySpan<char> text, in Quantity quantity)
    {
        var behind = text[quantity.End..Math.Min(text.Length, quantity.End + 6)];
        return behind.IndexOfAny('百', '千', '万') is >= 0 and var at && at + 1 < behind.Length && Numeral.KindOf(behind[at + 1]) == NumeralKind.None && (at == 0 || Numeral.KindOf(behind[at - 1]) == NumeralKind.None);
    }
}
