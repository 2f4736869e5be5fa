using System.Runtime.InteropServices;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Store;

/// <summary>Counts what a knowledge base holds.</summary>
internal static class StatisticsReader
{
    public static KnowledgeBaseStatistics Read(Session session)
    {
        long Count(string table) => Statement.Scalar(session.Connection, $"SELECT count(*) FROM {table}");
        var places = Places(session);
        var byPlace = places.Where(p => p.Code is not null).OrderByDescending(p => p.Articles).ThenBy(p => p.Code, StringComparer.Ordinal).Select(p => new FacetCount(p.Code!, p.Articles)).ToList();
        return new KnowledgeBaseStatistics
        {
            Sources = Count("sources"),
            Articles = places.Sum(p => p.Articles),
            ReliefNews = places.Sum(p => p.ReliefNews),
            Duplicates = Count("articles WHERE cluster <> article_id"),
            Figures = Count("figures"),
            Dates = Count("dates"),
            Places = Count("places"),
            Organizations = Count("organizations"),
            Measures = Count("measures"),
            Problems = Count("problems"),
            Warnings = Count("warnings"),
            FirstPublished = places.Min(p => p.First),
            LastPublished = places.Max(p => p.Last),
            ArticlesByPlace = byPlace,
            MeasuresByInstrument = Instruments(session),
            WarningsByKind = Warnings(session),
            PlaceNames = PlaceNames.Of(session.Connection, byPlace.Select(p => p.Value)),
            FileSize = new FileInfo(session.Path).Length,
        };
    }

    /// <summary>What is told of articles, from the index by place alone: their rows lie between their bodies. A day without its year is no first or last.</summary>
    private static List<PlaceCounts> Places(Session session)
    {
        using var select = new Statement(session.Connection, """
            SELECT place, count(*), sum(is_relief_news), min(CASE WHEN published >= '0' THEN published END), max(CASE WHEN published >= '0' THEN published END)
            FROM articles GROUP BY place
            """);
        var places = new List<PlaceCounts>();
        while (select.Step()) places.Add(new(select.TextOrNull(0), select.Int32(1), select.Int32(2), select.Date(3), select.Date(4)));
        return places;
    }

    /// <summary>Measures by instrument, counted in the packed columns: the rows of measures are many and wide.</summary>
    private static List<FacetCount> Instruments(Session session)
    {
        var columns = ColumnBlocks.Load(session.Connection, "measures");
        var names = NameTable.Load(session.Connection);
        var counts = new Dictionary<int, int>();
        for (var row = 1L; row < columns.End; row++)
            if (columns[row].Cluster != 0) CollectionsMarshal.GetValueRefOrAddDefault(counts, columns[row].Instrument, out _)++;
        return [.. counts.Select(c => new FacetCount(names.NameOf(c.Key), c.Value)).OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal)];
    }

    private static List<FacetCount> Warnings(Session session)
    {
        using var select = new Statement(session.Connection, "SELECT kind, count(*) FROM warnings GROUP BY 1 ORDER BY 2 DESC, 1");
        var counts = new List<FacetCount>();
        while (select.Step()) counts.Add(new FacetCount(select.Text(0), select.Int32(1)));
        return counts;
    }

    /// <summary>The articles of a place.</summary>
    private readonly record struct PlaceCounts(string? Code, int Articles, int ReliefNews, DateOnly? First, DateOnly? Last);
}
