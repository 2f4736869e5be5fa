namespace NewsKb.Knowledge.Comparison;

/// <summary>Picks the best among figures that can be compared.</summary>
internal static class BestFigures
{
    /// <summary>The best figure of each kind, the most telling kind first.</summary>
    public static IReadOnlyList<ComparableFigure> Of(IEnumerable<ComparableFigure> figures) =>
    [
        .. figures.GroupBy(f => f.Unit)
            .Select(g => g.Aggregate((best, next) => ComparableUnit.IsBetter(next, best) ? next : best))
            .OrderBy(f => f.Unit, Order),
    ];

    /// <summary>The best figure of each kind among some measures with the row it is from, the most telling kind first; of equals the first.</summary>
    public static IReadOnlyList<BestFigure> Of(IReadOnlyList<MeasureGroup> measures, MeasureLookup lookup)
    {
        var best = new Dictionary<int, Best>();
        foreach (var measure in measures)
            for (var report = 0; report < measure.ReportCount; report++)
            {
                var digest = measure.Report(report);
                for (var i = 0; i < digest.FigureCount; i++)
                {
                    var figure = digest.Figure(i);
                    var known = best.GetValueOrDefault(figure.Unit);
                    var high = known?.HighIsBetter ?? ComparableUnit.HighIsBetter(lookup.Unit(figure.Unit));
                    var value = high ? figure.Max : figure.Min;
                    if (known is null || (high ? value > known.Value : value < known.Value)) best[figure.Unit] = new Best(digest, i, high, value);
                }
            }
        return [.. best.Values.Select(b => new BestFigure(b.Digest.Figure(b.Index, lookup.Unit(b.Digest.Figure(b.Index).Unit)), b.Digest.Row)).OrderBy(f => f.Figure.Unit, Order)];
    }

    /// <summary>
    /// The kind of figure that most cells of a column have, so that neighbours can be compared: what measures give rather than what came of
    /// them, where two cells tell it. Null where no cell has a figure.
    /// </summary>
    public static ComparableUnit? SharedUnit(IReadOnlyList<IReadOnlyList<ComparableFigure>> cells) =>
        cells.SelectMany(c => c).GroupBy(f => f.Unit)
            .OrderBy(g => g.Count() == 1).ThenBy(g => ComparableKind.Find(g.Key.Kind)?.IsResult == true).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, Order)
            .FirstOrDefault()?.Key;

    /// <summary>The most telling kind first.</summary>
    public static Comparer<ComparableUnit> Order { get; } = Comparer<ComparableUnit>.Create((a, b) =>
    {
        var kind = ComparableKind.OrderOf(a.Kind).CompareTo(ComparableKind.OrderOf(b.Kind));
        return kind != 0 ? kind : string.CompareOrdinal($"{a.Per}\t{a.Period}\t{a.Unit}", $"{b.Per}\t{b.Period}\t{b.Unit}");
    });

    /// <summary>The best figure of a kind so far.</summary>
    private sealed record Best(MeasureDigest Digest, int Index, bool HighIsBetter, decimal Value);
}

/// <summary>The best figure of its kind, with the row of the measure that it is from.</summary>
internal sealed record BestFigure(ComparableFigure Figure, long Row);
