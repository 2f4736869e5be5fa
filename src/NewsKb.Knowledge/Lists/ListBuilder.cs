using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsKb.Extraction;
using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Lists;

/// <summary>Makes the four lists.</summary>
internal static class ListBuilder
{
    public static FourLists Build(SqliteConnection connection, ListsRequest request, CancellationToken cancellation)
    {
        using var snapshot = new Snapshot(connection);
        using var reader = new ListReader(connection, cancellation);
        var (read, all) = reader.Read(
            new HitFilter
            {
                Places = request.Place is { } code ? [PlaceRange.Of(int.Parse(code, CultureInfo.InvariantCulture))] : [],
                Since = request.Since?.DayNumber ?? 0,
                Until = request.Until?.DayNumber ?? int.MaxValue,
            },
            request.MostArticles);
        var order = Instrument.All.Select((instrument, i) => (instrument.Name, Order: i)).ToDictionary(i => i.Name, i => i.Order, StringComparer.Ordinal);
        List<DistinctMeasure> measures = [.. reader.DistinctMeasures().OrderBy(m => order.GetValueOrDefault(m.Measure.Instrument, int.MaxValue))];
        return new FourLists
        {
            Place = request.Place is { } place ? new PlaceName(place, PlaceNames.Of(connection, [place])[place]) : null,
            Policies = Policies(measures),
            Enterprises = Enterprises(reader, measures),
            Problems = Problems(reader),
            Measures = measures,
            PlaceNames = PlaceNames.Of(connection, measures.Select(m => m.Place).OfType<string>().Distinct()),
            Articles = read,
            AllArticles = all,
        };
    }

    private static List<PolicyRow> Policies(IReadOnlyList<DistinctMeasure> measures)
    {
        var programmes = new ProgrammeNames(measures);
        return
        [
            .. measures.GroupBy(m => (Name: programmes.Of(m) ?? Instrument.Find(m.Measure.Instrument)?.Chinese ?? m.Measure.Instrument, IsNamed: m.Measure.Programme is not null))
                .Select(g => new PolicyRow(
                    g.Key.Name,
                    g.Key.IsNamed,
                    [.. g.Select(m => m.Measure.Instrument).Distinct().Order(StringComparer.Ordinal)],
                    g.Count(m => m.Measure.Status == MeasureStatus.Planned),
                    g.Count(m => m.Measure.Status == MeasureStatus.InForce),
                    g.Count(m => m.Measure.Status == MeasureStatus.Delivered),
                    BestFigures.Of(g.Where(m => m.Measure.Status == MeasureStatus.Delivered).SelectMany(m => m.Figures).Where(f => ComparableKind.Find(f.Unit.Kind)?.IsResult == true)),
                    Newest(g.SelectMany(m => m.Evidence))))
                .OrderByDescending(p => p.IsNamed).ThenByDescending(p => p.Planned + p.InForce + p.Delivered).ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    private static List<EnterpriseRow> Enterprises(ListReader reader, IReadOnlyList<DistinctMeasure> measures)
    {
        var received = measures.SelectMany(m => m.Measure.Enterprises, (m, name) => (Name: name, Measure: m)).ToLookup(r => r.Name, r => r.Measure, StringComparer.Ordinal);
        return
        [
            .. reader.Enterprises.GroupBy(e => (e.Name, e.IsGroup))
                .Select(g => new EnterpriseRow(
                    g.Key.Name,
                    g.Key.IsGroup,
                    g.DistinctBy(e => e.Article.Cluster).Count(),
                    g.Key.IsGroup ? [] : [.. received[g.Key.Name]],
                    Newest(g.DistinctBy(e => e.Article.Row).Select(e => e.Evidence))))
                .OrderByDescending(e => e.IsGroup).ThenByDescending(e => e.Reports).ThenBy(e => e.Evidence[0].Source, StringComparer.Ordinal)
                .ThenBy(e => e.Evidence[0].SourceStart).ThenBy(e => e.Name, StringComparer.Ordinal),
        ];
    }

    private static List<ProblemRow> Problems(ListReader reader) =>
    [
        .. reader.Problems.GroupBy(p => (p.Problem.Kind, p.Problem.Text, p.Problem.Count, p.Article.Cluster))
            .Select(g => new ProblemRow(g.Key.Kind, g.Key.Text, g.Key.Count, g.Any(p => p.Problem.IsResolved), Newest(g.DistinctBy(p => p.Article.Row).Select(p => p.Article.EvidenceOf(p.Problem)))))
            .OrderBy(p => p.Kind == "other").ThenBy(p => p.Kind, StringComparer.Ordinal).ThenByDescending(p => p.Count ?? -1).ThenBy(p => p.Evidence[0].ArticleId, StringComparer.Ordinal)
            .ThenBy(p => p.Evidence[0].SourceStart),
    ];

    private static List<Evidence> Newest(IEnumerable<Evidence> evidence) => [.. evidence.Order(Evidence.NewestArticleFirst)];
}
