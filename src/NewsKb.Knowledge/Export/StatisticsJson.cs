using System.Text.Json;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Export;

/// <summary>The statistics of a knowledge base as one line of JSON.</summary>
public static class StatisticsJson
{
    /// <summary>The line.</summary>
    public static string ToLine(KnowledgeBaseStatistics statistics) => JsonLines.Line(json =>
    {
        json.WriteNumber("sources", statistics.Sources);
        json.WriteNumber("articles", statistics.Articles);
        json.WriteNumber("relief_news", statistics.ReliefNews);
        json.WriteNumber("duplicates", statistics.Duplicates);
        json.WriteNumber("measures", statistics.Measures);
        json.WriteNumber("figures", statistics.Figures);
        json.WriteNumber("dates", statistics.Dates);
        json.WriteNumber("places", statistics.Places);
        json.WriteNumber("organizations", statistics.Organizations);
        json.WriteNumber("problems", statistics.Problems);
        json.WriteNumber("warnings", statistics.Warnings);
        json.Day("first_published", statistics.FirstPublished);
        json.Day("last_published", statistics.LastPublished);
        json.WriteNumber("file_size", statistics.FileSize);
        json.Objects("articles_by_place", statistics.ArticlesByPlace, p =>
        {
            json.WriteString("code", p.Value);
            json.WriteString("name", statistics.PlaceNames.GetValueOrDefault(p.Value));
            json.WriteNumber("count", p.Count);
        });
        Counts(json, "measures_by_instrument", "instrument", statistics.MeasuresByInstrument);
        Counts(json, "warnings_by_kind", "kind", statistics.WarningsByKind);
    });

    private static void Counts(Utf8JsonWriter json, string name, string valueName, IReadOnlyList<FacetCount> counts) =>
        json.Objects(name, counts, c =>
        {
            json.WriteString(valueName, c.Value);
            json.WriteNumber("count", c.Count);
        });
}
