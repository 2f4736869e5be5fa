using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsKb.Documents;
using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Fills the cells of a comparison.</summary>
internal static class Comparer
{
    public static ComparisonMatrix Compare(SqliteConnection connection, ComparisonRequest request)
    {
        var names = PlaceNames.Of(connection, request.Places);
        var places = request.Places.Select(code => new PlaceName(code, names[code])).ToList();
        using var lookup = new MeasureLookup(connection);
        var cells = places.SelectMany(place => Cells(lookup, request, place)).ToList();
        var columns = cells.Select(c => c.Column).Distinct().OrderBy(c => OrderOf(request.By, c)).ThenBy(c => c, StringComparer.Ordinal).ToList();
        var shared = cells.GroupBy(c => c.Column).ToDictionary(g => g.Key, g => BestFigures.SharedUnit([.. g.Select(c => c.Figures)]), StringComparer.Ordinal);
        return new ComparisonMatrix(places, columns, [.. cells.Select(c => WithBest(c, shared[c.Column], request.ChangedSince))]) { By = request.By };
    }

    private static IEnumerable<ComparisonCell> Cells(MeasureLookup lookup, ComparisonRequest request, PlaceName place)
    {
        var filter = new HitFilter
        {
            Places = [PlaceRange.Of(int.Parse(place.Code, CultureInfo.InvariantCulture))],
            Since = request.Since?.DayNumber ?? 0,
            Until = request.Until?.DayNumber ?? int.MaxValue,
        };
        var reports = MeasureLookup.Rows(lookup.Measures, filter).Select(lookup.Read)
            .Where(r => request.Instruments.Count == 0 || request.Instruments.Contains(r.Measure.Instrument));
        return DistinctMeasures.Of(reports)
            .SelectMany(m => Columns(request.By, m).Select(column => (Column: column, Measure: m)))
            .GroupBy(c => c.Column, c => c.Measure)
            .Where(g => request.ChangedSince is not { } day || g.Any(m => m.FirstPublished >= day))
            .OrderBy(g => OrderOf(request.By, g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Cell(place, g.Key, [.. g], request.ChangedSince));
    }

    private static ComparisonCell Cell(PlaceName place, string column, IReadOnlyList<DistinctMeasure> measures, DateOnly? changedSince) => new()
    {
        Place = place,
        Column = column,
        Measures = measures.Count,
        Figures = BestFigures.Of(measures),
        Distinct = measures,
        Evidence = [.. measures.SelectMany(m => m.Evidence).OrderByDescending(e => e.Published ?? DateOnly.MinValue).ThenBy(e => e.MeasureId, StringComparer.Ordinal).ThenBy(e => e.Source, StringComparer.Ordinal)],
        NewMeasures = changedSince is { } day ? measures.Count(m => m.FirstPublished >= day) : null,
    };

    private static ComparisonCell WithBest(ComparisonCell cell, ComparableUnit? shared, DateOnly? changedSince)
    {
        var best = cell.Figures.FirstOrDefault(f => f.Unit == shared) ?? (cell.Figures.Count > 0 ? cell.Figures[0] : null);
        if (best is null) return cell;
        var before = changedSince is { } day ? BestFigures.Of(cell.Distinct.Where(m => m.FirstPublished is null || m.FirstPublished < day)).FirstOrDefault(f => f.Unit == best.Unit) : null;
        return cell with { Best = best.Amount, BestUnit = best.Unit, BestBefore = before?.Amount };
    }

    private static IEnumerable<string> Columns(ComparisonAxis by, DistinctMeasure measure) => by switch
    {
        ComparisonAxis.Instrument => [measure.Measure.Instrument],
        ComparisonAxis.Beneficiary => BeneficiaryKind.Of(measure.Measure.Beneficiary),
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
}
