using NewsKb.Extraction;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Brings reports of one measure together: the same story in several papers, the same measure in other words.</summary>
internal sealed class DistinctMeasures
{
    private const double SameWords = 0.8;
    private const double SameStory = 0.65;
    private const int MostCandidates = 8;
    private const int DaysOfOneStory = 31;
    private const int DaysOfOneCount = 3;
    private readonly List<Group> _groups = [];
    private readonly Dictionary<(string? Place, string Instrument, string Key), Group> _byKey = [];
    private readonly Dictionary<(string? Place, string Instrument, int Band, ulong Hash), List<Group>> _byBand = [];

    private DistinctMeasures()
    {
    }

    /// <summary>The distinct measures of some reports, in order of their first report. The order of the reports does not matter.</summary>
    public static IReadOnlyList<DistinctMeasure> Of(IEnumerable<ReportedMeasure> reports)
    {
        var distinct = new DistinctMeasures();
        foreach (var report in reports.OrderBy(r => r.Article.Published ?? DateOnly.MaxValue).ThenBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.Article.Source, StringComparer.Ordinal))
            distinct.Add(report);
        return [.. distinct._groups.Select(g => g.ToMeasure())];
    }

    private void Add(ReportedMeasure report)
    {
        var sketch = TextSketch.Of(report.Measure.Text);
        var (place, instrument) = (report.Place, report.Measure.Instrument);
        var bands = sketch.Bands();
        var home = _byKey.GetValueOrDefault((place, instrument, sketch.Key)) ?? Alike(report, sketch, bands);
        if (home is null)
        {
            _groups.Add(home = new Group(sketch));
            for (var band = 0; band < bands.Length; band++)
            {
                if (!_byBand.TryGetValue((place, instrument, band, bands[band]), out var groups)) _byBand[(place, instrument, band, bands[band])] = groups = [];
                if (groups.Count < MostCandidates) groups.Add(home);
            }
        }
        home.Reports.Add(report);
        _byKey.TryAdd((place, instrument, sketch.Key), home);
    }

    /// <summary>The first of the groups that share a band, of which only a few are looked at, so that lists of like clauses take no time.</summary>
    private Group? Alike(ReportedMeasure report, TextSketch sketch, ulong[] bands)
    {
        var seen = new List<Group>(MostCandidates);
        for (var band = 0; band < bands.Length; band++)
        {
            if (!_byBand.TryGetValue((report.Place, report.Measure.Instrument, band, bands[band]), out var candidates)) continue;
            foreach (var group in candidates)
            {
                if (seen.Contains(group)) continue;
                if (seen.Count == MostCandidates) return null;
                if (IsSame(group, report, sketch)) return group;
                seen.Add(group);
            }
        }
        return null;
    }

    private static bool IsSame(Group group, ReportedMeasure report, TextSketch sketch)
    {
        if (group.Reports.Exists(r => r.Article.Row == report.Article.Row)) return false; // one article tells two clauses apart
        var first = group.Reports[0];
        var isOneStory = group.Reports.Exists(r => r.Article.Cluster == report.Article.Cluster)
            || (first.Measure.Programme is { } programme && programme == report.Measure.Programme);
        var similarity = group.Sketch.Similarity(sketch);
        if (group.Sketch.AgreesWith(sketch)) return similarity >= (isOneStory ? SameStory : SameWords);
        // Other figures: a disagreement, unless enough time has passed for a count to grow or a rule to change.
        var days = Math.Abs((first.Article.Published?.DayNumber ?? int.MinValue / 2) - (report.Article.Published?.DayNumber ?? int.MaxValue / 2));
        var allowed = report.Measure.Status == MeasureStatus.Delivered ? DaysOfOneCount : DaysOfOneStory;
        return similarity >= SameWords && days <= allowed;
    }

    private sealed class Group(TextSketch sketch)
    {
        public TextSketch Sketch { get; } = sketch;

        public List<ReportedMeasure> Reports { get; } = [];

        public DistinctMeasure ToMeasure()
        {
            var first = Reports[0];
            return new DistinctMeasure
            {
                Id = first.Id,
                Place = first.Place,
                Measure = first.Measure,
                Figures = [.. Reports.SelectMany(r => r.Figures).DistinctBy(f => (f.Unit, f.Amount.Min, f.Amount.Max))],
                Disagreements = Reports.Count == 1 ? [] : Disagreements(),
                Evidence = [.. Reports.Select(r => r.Evidence).OrderByDescending(e => e.Published ?? DateOnly.MinValue).ThenBy(e => e.MeasureId, StringComparer.Ordinal).ThenBy(e => e.Source, StringComparer.Ordinal)],
            };
        }

        /// <summary>The kinds of figures of which each report tells at most one, and not all the same.</summary>
        private List<Disagreement> Disagreements()
        {
            var disagreements = new List<Disagreement>();
            foreach (var unit in Reports.SelectMany(r => r.Figures).GroupBy(f => f.Unit))
            {
                if (Reports.Exists(r => r.Figures.Count(f => f.Unit == unit.Key) > 1)) continue;
                var versions = unit.DistinctBy(f => (f.Amount.Min, f.Amount.Max)).ToList();
                if (versions.Count > 1) disagreements.Add(new Disagreement(unit.Key, versions));
            }
            return disagreements;
        }
    }
}
