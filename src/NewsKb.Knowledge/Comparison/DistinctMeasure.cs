using NewsKb.Extraction;

namespace NewsKb.Knowledge.Comparison;

/// <summary>One measure, with all articles that report it.</summary>
public sealed record DistinctMeasure
{
    /// <summary>The id of its first report.</summary>
    public required string Id { get; init; }

    /// <summary>The code of the acting jurisdiction; null where it is unknown.</summary>
    public string? Place { get; init; }

    /// <summary>The measure as first reported, with the companies that any report names.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Its figures that can be compared, of all reports, each value once.</summary>
    public required IReadOnlyList<ComparableFigure> Figures { get; init; }

    /// <summary>Figures on which the reports do not agree.</summary>
    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    /// <summary>The sentences that report it, newest first; never empty.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The day of the first report; null where none is dated.</summary>
    public DateOnly? FirstPublished => Evidence.Min(e => e.Published);
}

/// <summary>A figure that sources tell differently.</summary>
/// <param name="Unit">What kind of figure.</param>
/// <param name="Versions">The values, each with one measure that tells it; two or more.</param>
public sealed record Disagreement(ComparableUnit Unit, IReadOnlyList<ComparableFigure> Versions)
{
    /// <summary>The kinds of figures of which each report tells at most one, and not all the same.</summary>
    internal static IReadOnlyList<Disagreement> Among(IReadOnlyList<MeasureDigest> reports, Func<int, ComparableUnit> unitOf)
    {
        if (reports.Count == 1) return [];
        var disagreements = new List<Disagreement>();
        var told = reports.SelectMany(r => Enumerable.Range(0, r.FigureCount).Select(i => (Report: r, Index: i, Figure: r.Figure(i))));
        foreach (var unit in told.GroupBy(t => t.Figure.Unit))
        {
            if (unit.DistinctBy(t => t.Report).Count() < unit.Count()) continue;
            var versions = unit.DistinctBy(t => (t.Figure.Min, t.Figure.Max)).ToList();
            if (versions.Count == 1) continue;
            var known = unitOf(unit.Key);
            disagreements.Add(new Disagreement(known, [.. versions.Select(v => v.Report.Figure(v.Index, known))]));
        }
        return disagreements;
    }
}
