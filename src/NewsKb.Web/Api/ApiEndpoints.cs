using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsKb.Extraction.Places;
using NewsKb.Knowledge.Export;
using NewsKb.Web.Comparing;
using NewsKb.Web.Forms;
using NewsKb.Web.Hosting;
using NewsKb.Web.Searching;

namespace NewsKb.Web.Api;

/// <summary>The JSON API: the same questions as the command line, and the same objects in answer.</summary>
internal static class ApiEndpoints
{
    private static readonly ApiParameter Place = new("place", "A place by code or name, with all below it.", IsList: true);
    private static readonly ApiParameter OnePlace = Place with { IsList = false };
    private static readonly ApiParameter Since = new("since", "The first day of publication: 2022, 2022-11 or 2022-11-22.");
    private static readonly ApiParameter Until = new("until", "The last day of publication.");

    private static readonly ApiParameter[] SearchParameters =
    [
        new("q", "The query, in the query language of newskb search."), new("in", "measures (the default) or articles."), Place,
        new("not-place", "A place that is left out.", IsList: true), new("instrument", "An instrument by any of its names.", IsList: true), new("not-instrument", "An instrument that is left out.", IsList: true),
        new("beneficiary", "A beneficiary, exactly.", IsList: true), new("not-beneficiary", "A beneficiary that is left out.", IsList: true),
        new("publisher", "A publisher, exactly.", IsList: true), new("not-publisher", "A publisher that is left out.", IsList: true),
        Since, Until, new("min-amount", "The least amount, e.g. 100万."), new("sort", "newest, oldest or amount; by relevance otherwise."),
        new("page", "The page, from 1."), new("limit", "Hits a page, 1 to 1000; 20 by default."),
    ];

    private static readonly ApiParameter[] CompareParameters =
    [
        Place, new("by", "instrument (the default), beneficiary or year."), new("instrument", "An instrument by any of its names.", IsList: true), Since, Until,
        new("changed-since", "Only cells with measures first reported from this day on."), new("evidence", "How many measures of a cell to list with their sentences; 20 by default, 0 for all."),
    ];

    private static readonly ApiParameter[] MatchParameters =
        [OnePlace, new("sector", "The sector, e.g. 餐饮."), new("size", "The size, e.g. 小微."), new("need", "What is asked for, e.g. 融资."), new("on", "Leave out what had ended by this day."), new("limit", "1 to 1000; 10 by default.")];

    /// <summary>All endpoints.</summary>
    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new("/api/search", "Hits with their total and the counts of the facets.", [JsonAnswers.Json], SearchParameters, SearchAsync),
        new("/api/articles/{id}", "An article with its facts.", [JsonAnswers.Json], [new("id", "The id of an article or of a measure.", IsInPath: true)], ArticleAsync),
        new("/api/compare", "The cells of a comparison with their evidence.", [JsonAnswers.Json], CompareParameters, CompareAsync),
        new("/api/match", "The measures for an enterprise, with reasons.", [JsonAnswers.Json], MatchParameters, MatchAsync),
        new("/api/lists", "The four lists of a place.", [JsonAnswers.Json], [OnePlace, Since, Until], ListsAsync),
        new("/api/stats", "What the knowledge base holds.", [JsonAnswers.Json], [], StatsAsync),
        new("/api/places", "The divisions that a name can mean.", [JsonAnswers.Json], [new("q", "A name or code.")], PlacesAsync),
        new("/api/export", "All measures or articles, one JSON object a line, sent as they are read.", [JsonAnswers.Lines], [new("in", "measures (the default) or articles."), Place, Since, Until], ApiExport.AnswerAsync),
    ];

    public static void Map(WebApplication app)
    {
        foreach (var endpoint in All) ApiExport.WithoutTimeout(app.MapGet(endpoint.Path, (HttpContext context, KnowledgeBasePool pool) => endpoint.Answer(context, pool)), endpoint);
        var description = new Lazy<string>(() => OpenApiDocument.Of(All));
        app.MapGet("/api/openapi.json", () => Results.Text(description.Value, JsonAnswers.Json));
    }

    private static Task SearchAsync(HttpContext context, KnowledgeBasePool pool)
    {
        var query = new QueryReader(context.Request.Query);
        var state = SearchState.Read(query);
        var limit = query.Number("limit", SearchState.PageSize, 1, 1000);
        var request = state.Request with { Limit = limit, Offset = Math.Min((state.Page - 1) * limit, 10_000 - limit) };
        return JsonAnswers.WriteAsync(context, pool, kb => JsonAnswers.Search(kb.Search(request, context.RequestAborted)));
    }

    private static Task ArticleAsync(HttpContext context, KnowledgeBasePool pool)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        if (id.Length > 80) throw new InputException("no id is so long");
        return JsonAnswers.WriteAsync(context, pool, kb => kb.GetArticle(id) is { } article ? [ArticleJson.ToLine(article)] : null);
    }

    private static Task CompareAsync(HttpContext context, KnowledgeBasePool pool)
    {
        var state = CompareState.Read(new QueryReader(context.Request.Query));
        if (state.Places.Count == 0) throw new InputException("place: give one or more");
        return JsonAnswers.WriteAsync(context, pool, kb => JsonAnswers.Array(kb.Compare(state.Request, context.RequestAborted).Cells.Select(c => ComparisonCellJson.ToLine(c, state.By))));
    }

    private static Task MatchAsync(HttpContext context, KnowledgeBasePool pool)
    {
        var request = ProfileReader.Match(new QueryReader(context.Request.Query), 10) ?? throw new InputException("give place, sector, size or need");
        return JsonAnswers.WriteAsync(context, pool, kb =>
        {
            var result = kb.Match(request, context.RequestAborted);
            return JsonAnswers.Array(result.Fitting.Select((m, i) => MatchedMeasureJson.ToLine(m, i + 1)).Concat(result.Others.Select((m, i) => MatchedMeasureJson.ToLine(m, i + 1))));
        });
    }

    private static Task ListsAsync(HttpContext context, KnowledgeBasePool pool)
    {
        var request = ProfileReader.Lists(new QueryReader(context.Request.Query));
        return JsonAnswers.WriteAsync(context, pool, kb => JsonAnswers.Array(ListsJson.ToLines(kb.Lists(request, context.RequestAborted))));
    }

    private static Task StatsAsync(HttpContext context, KnowledgeBasePool pool) => JsonAnswers.WriteAsync(context, pool, kb => [StatisticsJson.ToLine(kb.Stats())]);

    private static Task PlacesAsync(HttpContext context, KnowledgeBasePool pool)
    {
        var place = PlaceArgument.Parse(new QueryReader(context.Request.Query).Text("q") ?? throw new InputException("q: give a name or code"));
        IEnumerable<Division> found = place.Division is { } division ? [division, .. place.Candidates.Where(c => c.Code != division.Code)] : place.Candidates;
        return JsonAnswers.WriteAsync(context, JsonAnswers.Array(found.Take(50).Select(JsonAnswers.Place)));
    }
}
