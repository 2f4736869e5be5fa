using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Export.Reports;
using NewsKb.Web.Components;
using NewsKb.Web.Hosting;
using NewsKb.Web.Searching;

namespace NewsKb.Web.Forms;

/// <summary>The pages that match an enterprise and make the four lists.</summary>
internal static class FormEndpoints
{
    private const int MatchLimit = 30;

    public static void Map(WebApplication app)
    {
        app.MapGet("/match", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var query = new QueryReader(context.Request.Query);
            var ui = Ui.Of(context);
            try
            {
                var request = ProfileReader.Match(query, MatchLimit);
                var result = request is null ? null : await pool.UseAsync(kb => kb.Match(request, context.RequestAborted), context.RequestAborted);
                return Pages.Of<MatchPage>(ui, (nameof(MatchPage.Query), query), (nameof(MatchPage.Result), result));
            }
            catch (InputException e)
            {
                return Pages.Refuse<MatchPage>(ui, (nameof(MatchPage.Query), query), (nameof(MatchPage.Mistake), e.Message));
            }
        });
        app.MapGet("/match.xlsx", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var query = new QueryReader(context.Request.Query);
            var request = ProfileReader.Match(query, MatchLimit) ?? throw new InputException("give place, sector, size or need");
            var result = await pool.UseAsync(kb => kb.Match(request, context.RequestAborted), context.RequestAborted);
            return Downloads.Xlsx("newskb-match.xlsx", MatchReport.Of(result, ProfileReader.Describe(query)));
        });
        app.MapGet("/match.csv", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var request = ProfileReader.Match(new QueryReader(context.Request.Query), MatchLimit) ?? throw new InputException("give place, sector, size or need");
            return Downloads.Csv("newskb-match.csv", MatchedMeasureRows.Of(await pool.UseAsync(kb => kb.Match(request, context.RequestAborted), context.RequestAborted)));
        });
        app.MapGet("/lists", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var query = new QueryReader(context.Request.Query);
            var ui = Ui.Of(context);
            try
            {
                var request = ProfileReader.Lists(query);
                var lists = request.Place is null ? null : await pool.UseAsync(kb => kb.Lists(request, context.RequestAborted), context.RequestAborted);
                return Pages.Of<ListsPage>(ui, (nameof(ListsPage.Query), query), (nameof(ListsPage.Lists), lists));
            }
            catch (InputException e)
            {
                return Pages.Refuse<ListsPage>(ui, (nameof(ListsPage.Query), query), (nameof(ListsPage.Mistake), e.Message));
            }
        });
        app.MapGet("/lists.xlsx", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var request = ProfileReader.Lists(new QueryReader(context.Request.Query));
            var lists = await pool.UseAsync(kb => kb.Lists(request, context.RequestAborted), context.RequestAborted);
            return Downloads.Xlsx("newskb-lists.xlsx", ListsReport.Of(lists));
        });
        app.MapGet("/lists.csv", async (HttpContext context, KnowledgeBasePool pool) =>
        {
            var request = ProfileReader.Lists(new QueryReader(context.Request.Query));
            return Downloads.Csv("newskb-lists.csv", ListsRows.Of(await pool.UseAsync(kb => kb.Lists(request, context.RequestAborted), context.RequestAborted)));
        });
    }
}
