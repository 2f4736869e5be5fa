using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsKb.Knowledge.Export;
using NewsKb.Web.Components;
using NewsKb.Web.Hosting;

namespace NewsKb.Web.Searching;

/// <summary>The search page, and what it shows as a file.</summary>
internal static class SearchEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var state = SearchState.Read(new QueryReader(context.Request.Query));
            var model = await pool.UseAsync(kb => SearchModel.Of(kb, state, context.RequestAborted), context.RequestAborted);
            return model.Mistake is null ? Pages.Of<SearchPage>(Ui.Of(context), (nameof(SearchPage.Model), model)) : Pages.Refuse<SearchPage>(Ui.Of(context), (nameof(SearchPage.Model), model));
        });
        app.MapGet("/search.csv", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var hits = await HitsAsync(context, pool);
            return Downloads.Csv("newskb-search.csv", hits.Select(SearchHitRows.Of).Prepend(SearchHitRows.Headings));
        });
        app.MapGet("/search.xlsx", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var hits = await HitsAsync(context, pool);
            return Downloads.Xlsx("newskb-search.xlsx", SearchHitRows.ToReport(hits, context.Request.Query["q"].ToString()));
        });
    }

    /// <summary>Exactly the hits of the page.</summary>
    private static Task<IReadOnlyList<Knowledge.Search.SearchHit>> HitsAsync(HttpContext context, KnowledgeBasePool pool)
    {
        var state = SearchState.Read(new QueryReader(context.Request.Query));
        return pool.UseAsync(kb => kb.Search(state.Request, context.RequestAborted).Hits, context.RequestAborted);
    }
}
