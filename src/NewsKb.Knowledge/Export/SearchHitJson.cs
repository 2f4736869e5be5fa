using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Export;

/// <summary>One hit as one line of JSON.</summary>
public static class SearchHitJson
{
    /// <summary>The line of a hit.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="queryId">The id of its query in a batch; null leaves the field out.</param>
    /// <param name="openMark">What stands before a match in the snippet.</param>
    /// <param name="closeMark">What stands behind a match in the snippet.</param>
    public static string ToLine(SearchHit hit, string? queryId = null, string openMark = "", string closeMark = "") => JsonLines.Line(json =>
    {
        if (queryId is not null) json.WriteString("query_id", queryId);
        json.WriteNumber("rank", hit.Rank);
        json.WriteNumber("score", hit.Score);
        json.WriteString("id", hit.Id);
        json.WriteString("kind", hit.Kind);
        json.WriteString("article_id", hit.ArticleId);
        json.WriteString("source", hit.Source);
        json.WriteString("title", hit.Title);
        json.WriteString("publisher", hit.Publisher);
        json.Day("published", hit.Published);
        json.Place("place", hit.Place?.Code, hit.Place?.Name);
        json.WriteString("instrument", hit.Instrument);
        json.WriteString("beneficiary", hit.Beneficiary);
        json.Amount("amount", hit.Amount);
        json.WriteString("duplicate_of", hit.DuplicateOf);
        json.WriteString("snippet", SnippetMarks.Replace(hit.Snippet, openMark, closeMark));
    });
}
