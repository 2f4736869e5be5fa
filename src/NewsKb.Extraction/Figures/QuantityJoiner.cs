using System.Runtime.InteropServices;

namespace NewsKb.Extraction.Figures;

/// <summary>Joins the two ends of a range, makes ratios, and gives coordinated bare numbers the unit of the last one.</summary>
internal static class QuantityJoiner
{
    private const int LongestGap = 4; // characters between the two ends of a range
    private const decimal Largest = 1e12m; // of a number in a ratio or a row: larger ones are none that a text compares

    /// <summary>Joins what stands next to each other in <paramref name="found"/>, in place.</summary>
    public static void Join(ReadOnlySpan<char> text, List<Quantity> found)
    {
        var quantities = CollectionsMarshal.AsSpan(found);
        var kept = 0;
        foreach (ref var quantity in quantities)
        {
            if (kept > 0)
            {
                ref var previous = ref quantities[kept - 1];
                var gap = text[previous.End..quantity.Start];
                if (gap.Length <= LongestGap && (TryRange(text, gap, previous, quantity, out var whole) || TryRatio(text, gap, previous, quantity, out whole) || CompoundReader.TryJoin(text, gap, previous, quantity, out whole)))
                {
                    previous = whole;
                    continue;
                }
            }
            quantities[kept++] = quantity;
        }
        found.RemoveRange(kept, found.Count - kept);
        ShareUnits(text, CollectionsMarshal.AsSpan(found));
    }

    /// <summary>Whether the text between two numbers makes them one range.</summary>
    private static bool IsRangeMark(ReadOnlySpan<char> gap)
    {
        gap = gap.Trim(' ');
        return gap is "至" or "到" or "—" or "-" or "~" or "～" or "–" or "－" or "―" or "--" or "——" or "〜" or "﹣" or "−" or "∼";
    }

    /// <summary>五百元以上五千元以下: the two thresholds of one range; the length of the word behind it, 0 for none.</summary>
    private static int Closes(ReadOnlySpan<char> text, ReadOnlySpan<char> gap, in Quantity low, in Quantity high) =>
        gap is "以上" or "以上、" or "以上，" or "以上至" && low.Unit is not null && low.Min == low.Max && high.Min == high.Max && text[high.End..] is ['以', '下' or '内', ..] ? 2 : 0;

    private static bool TryRange(ReadOnlySpan<char> text, ReadOnlySpan<char> gap, in Quantity low, Quantity high, out Quantity range)
    {
        range = default;
        var between = gap.Trim(' ') is "和" or "与" or "跟" && text[high.End..].TrimStart(' ') is ['之', '间', ..] or ['间', ..] && low.Kind != UnitKind.Count;
        if (high.Unit == "间" && low.Unit is null && gap is "和" or "与" && (high.End == text.Length || char.IsPunctuation(text[high.End]))) (between, high) = (true, high with { Unit = null, Kind = UnitKind.None }); // 10与20间
        if (high.Start < high.Number.Start && gap.Length == 0 && text[high.Start] is '-' or '－' or '−') // 10-20: the dash was read as a sign
            high = high with { Start = high.Number.Start, Min = -high.Max, Max = -high.Min };
        else if (Closes(text, gap, low, high) is > 0 and var closing) high = high with { End = high.End + closing };
        else if (!between && !IsRangeMark(gap)) return false;
        if (low.Min != low.Max && !low.HasMore || low.Number.Is(NumberTraits.Percent) != high.Number.Is(NumberTraits.Percent) && !low.Number.Is(NumberTraits.Percent)) return false;
        decimal min;
        if (low.Unit is null)
        {
            if (low.Start < low.Number.Start && high.Unit is not null && high.Kind is not (UnitKind.Percent or UnitKind.Measure)) return false;
            min = LowEnd(low, high);
        }
        else if (low.Unit == high.Unit || (high.Unit is null && (low.Number.Is(NumberTraits.Percent) || low.Start < low.Number.Start))) min = low.Min;
        else return false;
        if (high.Unit is null && low.Unit is not null) high = high with { Unit = low.Unit, Kind = low.Kind };
        if (min >= high.Max) return false;
        range = high with { Start = low.Start, Min = min, HasMore = high.HasMore && high.Min == high.Max };
        return true;
    }

    /// <summary>The low end in the unit and magnitude of the high end: 50至300万元, 1至3千万.</summary>
    private static decimal LowEnd(in Quantity low, in Quantity high)
    {
        var number = high.Number;
        var value = low.Min;
        if (number.Is(NumberTraits.Letter) && !low.Number.Is(NumberTraits.Letter) && value < number.Max / 1000) value *= 1000; // 10~15k
        else if (low.Number.Scale == 1 && number.Head > 0 && value < number.Head && number.Max > number.Head) value *= number.Max / number.Head;
        else if (low.Number.Scale == 1 && number.Scale > 1 && value < number.Max / number.Scale) value *= number.Scale;
        return value * high.Factor;
    }

    private static bool TryRatio(ReadOnlySpan<char> text, ReadOnlySpan<char> gap, in Quantity left, in Quantity right, out Quantity ratio)
    {
        ratio = default;
        if (gap is not (":" or "：" or "∶" or "比") || left.Unit is not null || right.Unit is not null) return false;
        if (Math.Abs(left.Min) > Largest || right.Min < 1 / Largest) return false;
        if (gap is "比" && text[right.End..] is not ['的', '比', ..] and not ['比', '例', ..]) return false;
        if (IsClock(text, left, right)) return false;
        var value = left.Min / right.Min;
        ratio = new Quantity(left.Start, right.End, value, value, "比例", UnitKind.Ratio, 1, false, right.Number);
        return true;
    }

    /// <summary>Two digits behind the colon are minutes, unless the text says that it is a share.</summary>
    private static bool IsClock(ReadOnlySpan<char> text, in Quantity hour, in Quantity minute) =>
        minute.End - minute.Start == 2 && text[minute.End..] is not ['的', ..] and not ['比', ..] and not ['配', ..]
        || (minute.End < text.Length && text[minute.End] is ':' or '：');

    /// <summary>3、5和8家: the last one's unit goes for all that are joined by 、 or 和 and bare.</summary>
    private static void ShareUnits(ReadOnlySpan<char> text, Span<Quantity> quantities)
    {
        for (var i = quantities.Length - 2; i >= 0; i--)
        {
            ref var bare = ref quantities[i];
            ref readonly var next = ref quantities[i + 1];
            if (bare.Unit is not null || next.Unit is null || bare.Min != bare.Max || Math.Abs(bare.Min) > Largest || bare.Number.Is(NumberTraits.Positional) || next.Kind == UnitKind.Ratio) continue;
            if (next.Kind is UnitKind.Percent or UnitKind.Point && bare.Number.Max >= 10000) continue; // 2300亿、6.1%: an amount and its growth
            if (bare.Number.Is(NumberTraits.One) || bare.Start == 0 || text[bare.Start - 1] == '\n' || (next.Kind == UnitKind.Duration && next.Number.Max >= 1000)) continue;
            if (text[bare.End..next.Start] is not ("、" or "和" or "与" or "及" or "以及" or "或" or "／" or "/")) continue;
            var value = bare.Number.Scale == 1 && next.Number.Scale > 1 && bare.Min < 10000 ? bare.Min * next.Number.Scale : bare.Min;
            bare = bare with { Min = value * next.Factor, Max = value * next.Factor, Unit = next.Unit, Kind = next.Kind, Factor = next.Factor };
        }
    }
}
