namespace NewsKb.Extraction.Figures;

/// <summary>Quantities that 半 makes: 半年, 半个月, 半数, 一半, 半成.</summary>
internal static class HalfReader
{
    /// <summary>Reads at 半, or at 一 before it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out Quantity quantity)
    {
        quantity = default;
        if (text[at] == '一' && at + 1 < text.Length && text[at + 1] == '半')
        {
            quantity = Share(at, at + 2);
            return true;
        }
        if (text[at] != '半') return false;
        if (FigureNeighbours.EndsAt(text, at, NeighbourRole.Middle) > 0) return false;
        if (at + 1 < text.Length && text[at + 1] == '数')
        {
            quantity = Share(at, at + 2);
            return true;
        }
        var unitAt = at + 1 < text.Length && text[at + 1] == '个' ? at + 2 : at + 1;
        if (unitAt >= text.Length) return false;
        var (unit, length) = (UnitTable.Match(text[unitAt..], out var matched), matched);
        if (unit is null && text[unitAt] == '月') (unit, length) = (new Unit("月", 1, UnitKind.Duration, ""), 1);
        if (unit is not { Kind: UnitKind.Duration or UnitKind.Measure or UnitKind.Percent or UnitKind.Times } || unit.Name is "%" && text[unitAt] != '成') return false;
        var number = new NumberLiteral(at, at + 1, 0.5m, 0.5m, 1, 0, NumberTraits.None);
        var value = 0.5m * unit.Factor;
        quantity = new Quantity(at, unitAt + length, value, value, unit.Name, unit.Kind, unit.Factor, false, number);
        return true;
    }

    private static Quantity Share(int start, int end) =>
        new(start, end, 50, 50, "%", UnitKind.Percent, 1, false, new NumberLiteral(start, end, 50, 50, 1, 0, NumberTraits.None));
}
