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
        if (IsOrdinal(text, quantity) || IsDenominator(text, quantity.Start) || IsInSlogan(text, quantity)) return false;
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
        if (number.Is(NumberTraits.One) && quantity.Min == 1) return false;
        if (quantity.Start > 0 && text[quantity.Start - 1] == '前') return false;
        if (number.Is(NumberTraits.Arabic)) return true;
        if (number.Max == 0 || IsSecond(text, number) || IsPlaceName(text, quantity)) return false;
        if (IsQuoted(text, quantity) && (number.Is(NumberTraits.BareMultiplier) || quantity.Unit == "个")) return false;
        return !number.Is(NumberTraits.BareMultiplier) || !HasBareMultiplierNear(text, quantity);
    }

    private static bool IsDuration(ReadOnlySpan<char> text, in Quantity quantity)
    {
        var before = quantity.Start > 0 ? text[quantity.Start - 1] : '\0';
        var after = quantity.End < text.Length ? text[quantity.End] : '\0';
        if (before is '前' or '头' && text[quantity.End - 1] != '年' && after is not ('免' or '减')) return false; // 前2个月免收佣金
        if (before is '这' or '那' or '某' or '新' or '上' or '下' or '去' or '又' or '同') return false;
        if (quantity.Number.Is(NumberTraits.One) && text[quantity.End - 1] == '天') return false;
        if (quantity.Number.Is(NumberTraits.One) && (after is '一' or '来' or '到' or '之' or '前' or '度' || before is '每')) return false;
        return !(quantity.Unit == "月" && after is '规' or '计' or '行' && text[quantity.End..].Length > 1 && text[quantity.End + 1] is '划' or '动');
    }

    private static bool IsClockMinute(ReadOnlySpan<char> text, in Quantity quantity) =>
        text[quantity.End - 1] == '分' && quantity.Start > 0 && text[quantity.Start - 1] is '时' or '点';

    private static bool IsOrdinal(ReadOnlySpan<char> text, in Quantity quantity) =>
        quantity.Start > 0 && (text[quantity.Start - 1] is '第' or '初' || (quantity.Start > 1 && text[quantity.Start - 1] == ' ' && text[quantity.Start - 2] == '第'));

    /// <summary>每百万人, 每1000元: what a rate is counted by.</summary>
    private static bool IsDenominator(ReadOnlySpan<char> text, int start) => start > 0 && text[start - 1] == '每';

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
    private static bool IsPlaceName(ReadOnlySpan<char> text, in Quantity quantity)
    {
        var behind = text[quantity.End..];
        return quantity.Unit != "个" && behind is ['县' or '市' or '区' or '镇' or '乡', ..] && (behind.Length < 2 || behind[1] is not ('级' or '办' or '直' or '属' or '域'));
    }

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
