namespace NewsKb.Knowledge.Comparison;

/// <summary>Picks the best among figures that can be compared.</summary>
internal static class BestFigures
{
    /// <summary>The best figure of each kind, the most telling kind first.</summary>
    public static IReadOnlyList<ComparableFigure> Of(IEnumerable<DistinctMeasure> measures) =>
    [
        .. measures.SelectMany(m => m.Figures).GroupBy(f => f.Unit)
            .Select(g => g.Aggregate((best, next) => ComparableUnit.IsBetter(next, best) ? next : best))
            .OrderBy(f => f.Unit, Order),
    ];

    /// <summary>The kind of figure that most cells of a column have, so that neighbours can be compared; null where none has one.</summary>
    public static ComparableUnit? SharedUnit(IReadOnlyList<IReadOnlyList<ComparableFigure>> cells) =>
        cells.SelectMany(c => c).GroupBy(f => f.Unit).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, Order).FirstOrDefault()?.Key;

    /// <summary>The most telling kind first.</summary>
    public static Comparer<ComparableUnit> Order { get; } = Comparer<ComparableUnit>.Create((a, b) =>
    {
        var kind = ComparableKind.OrderOf(a.Kind).CompareTo(ComparableKind.OrderOf(b.Kind));
        return kind != 0 ? kind : string.CompareOrdinal($"{a.Per}\t{a.Period}\t{a.Unit}", $"{b.Per}\t{b.Period}\t{b.Unit}");
    });
}
