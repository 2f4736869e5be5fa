using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsKb.Extraction.Places;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Export.Reports;
using NewsKb.Web.Components;
using NewsKb.Web.Hosting;
using NewsKb.Web.Searching;

namespace NewsKb.Web.Comparing;

/// <summary>The compare page, and its files.</summary>
internal static class CompareEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/compare", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var query = new QueryReader(context.Request.Query);
            var state = CompareState.Read(query);
            var typed = query.Text("add");
            var place = typed is null ? null : PlaceArgument.Parse(typed);
            if (place?.Division is { } division)
                return Results.Redirect((state.Places.Contains(division.Code) ? state : state.Toggle(division.Code)).Url());
            var model = await pool.UseAsync(kb => CompareModel.Of(kb, state, context.RequestAborted), context.RequestAborted);
            if (place is not null) model = model with { Typed = typed, Candidates = place.Candidates, Suggestions = place.Suggestions };
            return Pages.Of<ComparePage>(Ui.Of(context), (nameof(ComparePage.Model), model));
        });
        app.MapGet("/compare.xlsx", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var state = CompareState.Read(new QueryReader(context.Request.Query));
            var matrix = await pool.UseAsync(kb => kb.Compare(state.Request, context.RequestAborted), context.RequestAborted);
            return Downloads.Xlsx("newskb-compare.xlsx", ComparisonReport.Of(matrix));
        });
        app.MapGet("/compare.csv", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var request = CompareState.Read(new QueryReader(context.Request.Query)).Request with { ReadsSentences = false };
            return Downloads.Csv("newskb-compare.csv", ComparisonRows.Of(await pool.UseAsync(kb => kb.Compare(request, context.RequestAborted), context.RequestAborted)));
        });
    }
}
