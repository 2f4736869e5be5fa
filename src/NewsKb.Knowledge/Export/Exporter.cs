using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Export;

/// <summary>Reads everything, one by one.</summary>
internal static class Exporter
{
    public static IEnumerable<ExportedMeasure> Measures(SqliteConnection connection, ExportRequest request, CancellationToken cancellation)
    {
        using var lookup = new MeasureLookup(connection, cancellation);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in MeasureLookup.Rows(lookup.Measures, Filter(request)))
        {
            var report = lookup.Read(lookup.Digest(row));
            if (report.Place is { } code && !names.ContainsKey(code)) names[code] = PlaceNames.Of(connection, [code])[code];
            yield return new ExportedMeasure(report.Id, report.Measure, report.Place is { } place ? new PlaceName(place, names[place]) : null, report.Figures, report.Evidence);
        }
    }

    public static IEnumerable<StoredArticle> Articles(SqliteConnection connection, ExportRequest request, CancellationToken cancellation)
    {
        using var lookup = new MeasureLookup(connection, cancellation);
        foreach (var row in MeasureLookup.Rows(lookup.Articles, Filter(request)))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return ArticleReader.Read(connection, row);
        }
    }

    private static HitFilter Filter(ExportRequest request) => new()
    {
        Places = [.. request.Places.Select(code => PlaceRange.Of(int.Parse(code, CultureInfo.InvariantCulture)))],
        Since = request.Since?.DayNumber ?? 0,
        Until = request.Until?.DayNumber ?? int.MaxValue,
    };
}
