using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsKb.Documents;
using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Fills the cells of a comparison: counts and best figures from the digests; only the measures that are listed are read.</summary>
internal sealed class Comparer
{
    private readonly ComparisonRequest _request;
    private readonly MeasureLookup _lookup;
    private readonly IReadOnlySet<int>? _instruments;

    private Comparer(ComparisonRequest request, MeasureLookup lookup)
    {
        (_request, _lookup) = (request, lookup);
        if (request.Instruments.Count > 0) _instruments = request.Instruments.Select(lookup.Names.Find).ToHashSet();
    }

    public static ComparisonMatrix Compare(SqliteConnection connection, ComparisonRequest request)
    {
        var names = PlaceNames.Of(connection, request.Places);
        var places = request.Places.Select(code => new PlaceName(code, names[code])).ToList();
        using var lookup = new MeasureLookup(connection);
        var comparer = new Comparer(request, lookup);
        var drafts = places.SelectMany(comparer.Drafts).ToList();
        var shared = drafts.GroupBy(d => d.Column).ToDictionary(g => g.Key, g => BestFigures.SharedUnit([.. g.Select(d => d.Figures)]), StringComparer.Ordinal);
        var columns = drafts.Select(d => d.Column).Distinct().OrderBy(c => OrderOf(request.By, c)).ThenBy(c => c, StringComparer.Ordinal).ToList();
        return new ComparisonMatrix(places, columns, [.. drafts.Select(d => comparer.Cell(d, shared[d.Column]))]) { By = request.By };
    }

    private IEnumerable<Draft> Drafts(PlaceName place)
    {
        var filter = new HitFilter
        {
            Instruments = _instruments,
            Since = _request.Since?.DayNumber ?? 0,
            Until = _request.Until?.DayNumber ?? int.MaxValue,
        };
        return DistinctMeasures.Of(_lookup.Digests(PlaceRange.Of(int.Parse(place.Code, CultureInfo.InvariantCulture)), filter))
            .SelectMany(m => Columns(m).Select(column => (Column: column, Measure: m)))
            .GroupBy(c => c.Column, c => c.Measure)
            .Where(g => _request.ChangedSince is not { } day || g.Any(m => m.FirstPublished >= day))
            .OrderBy(g => OrderOf(_request.By, g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Draft(place, g.Key, [.. g], BestFigures.Of(g, _lookup)));
    }

    private ComparisonCell Cell(Draft draft, ComparableUnit? shared)
    {
        var best = draft.Figures.FirstOrDefault(f => f.Unit == shared) ?? (draft.Figures.Count > 0 ? draft.Figures[0] : null);
        List<DistinctMeasure> listed = [.. Listed(draft).Select(_lookup.Read)];
        var cell = new ComparisonCell
        {
            Place = draft.Place,
            Column = draft.Column,
            Measures = draft.Measures.Count,
            Figures = draft.Figures,
            Distinct = listed,
            Evidence = [.. listed.SelectMany(m => m.Evidence).OrderByDescending(e => e.Published ?? DateOnly.MinValue).ThenBy(e => e.MeasureId, StringComparer.Ordinal).ThenBy(e => e.Source, StringComparer.Ordinal)],
            Best = best?.Amount,
            BestUnit = best?.Unit,
        };
        if (_request.ChangedSince is not { } day) return cell;
        var before = draft.Measures.Where(m => m.FirstPublished is null || m.FirstPublished < day).ToList();
        return cell with
        {
            NewMeasures = draft.Measures.Count(m => m.FirstPublished >= day),
            BestBefore = BestFigures.Of(before, _lookup).FirstOrDefault(f => f.Unit == best?.Unit)?.Amount,
        };
    }

    /// <summary>The measures of the best figures and the newest, in order of their first report.</summary>
    private IEnumerable<MeasureGroup> Listed(Draft draft)
    {
        if (draft.Measures.Count <= _request.MostListed) return draft.Measures;
        var best = draft.Figures.Select(f => f.MeasureId).ToHashSet(StringComparer.Ordinal);
        var order = Enumerable.Range(0, draft.Measures.Count)
            .OrderByDescending(i => draft.Measures[i].Reports.Any(r => best.Contains(r.Id)))
            .ThenByDescending(i => draft.Measures[i].FirstPublished ?? DateOnly.MinValue).ThenBy(i => i);
        return order.Take(Math.Max(1, _request.MostListed)).Order().Select(i => draft.Measures[i]);
    }

    private IEnumerable<string> Columns(MeasureGroup measure) => _request.By switch
    {
        ComparisonAxis.Instrument => [_lookup.Names.NameOf(measure.First.Instrument)],
        ComparisonAxis.Beneficiary => _lookup.BeneficiaryKinds(measure.First.Beneficiary),
        _ => measure.FirstPublished is { } day && CalendarDay.HasYear(day) ? [day.Year.ToString(CultureInfo.InvariantCulture)] : [],
    };

    private static int OrderOf(ComparisonAxis by, string column)
    {
        if (by == ComparisonAxis.Year) return 0;
        var count = by == ComparisonAxis.Instrument ? Instrument.All.Count : BeneficiaryKind.All.Count;
        for (var i = 0; i < count; i++)
            if ((by == ComparisonAxis.Instrument ? Instrument.All[i].Name : BeneficiaryKind.All[i].Name) == column) return i;
        return count;
    }

    /// <summary>A cell before its measures are read.</summary>
    private sealed record Draft(PlaceName Place, string Column, IReadOnlyList<MeasureGroup> Measures, IReadOnlyList<ComparableFigure> Figures);
}
