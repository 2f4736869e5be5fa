using System.Text.Json;

namespace NewsKb.Knowledge.Export;

/// <summary>One exported measure as one line of JSON.</summary>
public static class MeasureJson
{
    /// <summary>The line of a measure.</summary>
    public static string ToLine(ExportedMeasure measure) => JsonLines.Line(json =>
    {
        json.WriteString("id", measure.Id);
        json.WriteString("article_id", measure.Evidence.ArticleId);
        json.Place("place", measure.Place?.Code, measure.Place?.Name);
        if (measure.Place is { } place) Ancestors(json, place.Code);
        json.MeasureFields(measure.Measure, measure.Figures);
        json.WriteString("title", measure.Evidence.Title);
        json.WriteString("publisher", measure.Evidence.Publisher);
        json.Day("published", measure.Evidence.Published);
        json.WriteString("source", measure.Evidence.Source);
        json.WriteNumber("source_start", measure.Evidence.SourceStart);
        json.WriteNumber("source_end", measure.Evidence.SourceEnd);
    });

    /// <summary>The codes of the place and of all above it, so that a search engine finds a city by its province.</summary>
    private static void Ancestors(Utf8JsonWriter json, string code)
    {
        json.WriteStartArray("within");
        foreach (var within in new[] { code[..2] + "0000", code[..4] + "00", code }.Distinct()) json.WriteStringValue(within);
        json.WriteEndArray();
    }
}
