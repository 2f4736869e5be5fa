namespace NewsKb.Knowledge.Export;

/// <summary>What the <c>_bulk</c> API of Elasticsearch and OpenSearch takes, and the mapping that its index needs.</summary>
public static class ElasticsearchBulk
{
    /// <summary>The name of the index of measures.</summary>
    public const string MeasureIndex = "newskb-measures";

    /// <summary>The name of the index of articles.</summary>
    public const string ArticleIndex = "newskb-articles";

    /// <summary>The two lines of a measure: the action and the document.</summary>
    public static IEnumerable<string> Lines(ExportedMeasure measure) => [Action(MeasureIndex, measure.Id), MeasureJson.ToLine(measure)];

    /// <summary>The two lines of an article with all its facts.</summary>
    public static IEnumerable<string> Lines(StoredArticle article) => [Action(ArticleIndex, article.Id), ArticleJson.ToLine(article)];

    /// <summary>The body for <c>PUT /newskb-measures</c>, which also serves <c>newskb-articles</c>: settings and mappings as JSON.</summary>
    public static string Mapping()
    {
        using var resource = typeof(ElasticsearchBulk).Assembly.GetManifestResourceStream("elasticsearch-mapping.json")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    private static string Action(string index, string id) => JsonLines.Line(json =>
    {
        json.WriteStartObject("index");
        json.WriteString("_index", index);
        json.WriteString("_id", id);
        json.WriteEndObject();
    });
}
