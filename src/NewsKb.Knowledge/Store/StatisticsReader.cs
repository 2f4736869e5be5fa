using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Store;

/// <summary>Counts what a knowledge base holds.</summary>
internal static class StatisticsReader
{
    public static KnowledgeBaseStatistics Read(Session session)
    {
        long Count(string table) => Statement.Scalar(session.Connection, $"SELECT count(*) FROM {table}");
        using var days = new Statement(session.Connection, "SELECT min(published), max(published) FROM articles WHERE published >= '0'");
        days.Step();
        var byPlace = Group(session, "SELECT place, count(*) FROM articles WHERE place IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1");
        return new KnowledgeBaseStatistics
        {
            Sources = Count("sources"),
            Articles = Count("articles"),
            ReliefNews = Count("articles WHERE is_relief_news"),
            Duplicates = Count("articles WHERE cluster <> article_id"),
            Figures = Count("figures"),
            Dates = Count("dates"),
            Places = Count("places"),
            Organizations = Count("organizations"),
            Measures = Count("measures"),
            Problems = Count("problems"),
            Warnings = Count("warnings"),
            FirstPublished = days.Date(0),
            LastPublished = days.Date(1),
            ArticlesByPlace = byPlace,
            MeasuresByInstrument = Group(session, "SELECT instrument, count(*) FROM measures GROUP BY 1 ORDER BY 2 DESC, 1"),
            WarningsByKind = Group(session, "SELECT kind, count(*) FROM warnings GROUP BY 1 ORDER BY 2 DESC, 1"),
            PlaceNames = PlaceNames.Of(session.Connection, byPlace.Select(p => p.Value)),
            FileSize = new FileInfo(session.Path).Length,
        };
    }

    private static List<FacetCount> Group(Session session, string sql)
    {
        using var select = new Statement(session.Connection, sql);
        var counts = new List<FacetCount>();
        while (select.Step()) counts.Add(new FacetCount(select.Text(0), select.Int32(1)));
        return counts;
    }
}
