using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsKb.Documents;
using NewsKb.Extraction;
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
        var cells = places.SelectMany(place => Cells(connection, request, place)).ToList();
        var columns = cells.GroupBy(c => c.Column).OrderByDescending(g => request.By == ComparisonAxis.Year ? 0 : g.Sum(c => c.Measures))
            .ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        return new ComparisonMatrix(places, columns, cells);
    }

    private static IEnumerable<ComparisonCell> Cells(SqliteConnection connection, ComparisonRequest request, PlaceName place) =>
        Candidates(connection, request, place)
            .GroupBy(c => c.Column).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ComparisonCell
            {
                Place = place,
                Column = g.Key,
                Measures = g.Select(c => c.Identity).Distinct().Count(),
                Best = BestFigure.Of(g.Select(c => c.Measure.Amount).OfType<Figure>()),
                Evidence = [.. g.Select(c => c.Evidence)],
            });

    private static List<Candidate> Candidates(SqliteConnection connection, ComparisonRequest request, PlaceName place)
    {
        var range = FullText.PlaceRange.Of(int.Parse(place.Code, CultureInfo.InvariantCulture));
        using var select = new Statement(connection, $"""
            SELECT {string.Join(", ", MeasureTable.Columns.Split(", ").Select(c => "m." + c))}, m.number, a.id, s.path, a.published
            FROM measures m JOIN articles a USING(article_id) JOIN sources s USING(source_id)
            WHERE coalesce(m.place, a.place) BETWEEN ? AND ? AND coalesce(a.published, '') BETWEEN ? AND ?
            ORDER BY a.published DESC, a.id, m.number
            """);
        select.Add(Code(range.First)).Add(Code(range.Last)).Add(Day(request.Since) ?? "").Add(Day(request.Until) ?? "9999");
        var candidates = new List<Candidate>();
        while (select.Step())
        {
            var measure = MeasureTable.Read(select);
            var published = select.Date(26);
            var column = request.By switch
            {
                ComparisonAxis.Instrument => measure.Instrument,
                ComparisonAxis.Beneficiary => measure.Beneficiary,
                _ => published is { } day && CalendarDay.HasYear(day) ? day.Year.ToString(CultureInfo.InvariantCulture) : null,
            };
            if (column is null) continue;
            candidates.Add(new Candidate(column, measure, new Evidence
            {
                MeasureId = StoredMeasure.IdOf(select.Text(24), select.Int32(23) - 1),
                ArticleId = select.Text(24),
                Source = select.Text(25),
                Text = measure.Text,
                SourceStart = measure.SourceSpan.Start,
                SourceEnd = measure.SourceSpan.End,
                Published = published,
            }));
        }
        return candidates;
    }

    private static string Code(int code) => code.ToString("D6", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Candidate(string Column, Measure Measure, Evidence Evidence)
    {
        /// <summary>What makes two measures one: the same act in the same words.</summary>
        public (string, string) Identity => (Measure.Instrument, Measure.Text);
    }
}
