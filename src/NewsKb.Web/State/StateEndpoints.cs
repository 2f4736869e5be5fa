using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsKb.Web.Components;
using NewsKb.Web.Hosting;

namespace NewsKb.Web.State;

/// <summary>The page that tells what the knowledge base holds.</summary>
internal static class StateEndpoints
{
    public static void Map(WebApplication app) => app.MapGet("/state", async (HttpContext context, KnowledgeBasePool pool) =>
    {
        var statistics = await pool.UseAsync(kb => kb.Stats(), context.RequestAborted);
        return Pages.Of<StatePage>(Ui.Of(context), (nameof(StatePage.Statistics), statistics));
    });
}
