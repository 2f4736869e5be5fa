using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Export;
using NewsKb.Web.Hosting;
using NewsKb.Web.Searching;

namespace NewsKb.Web.Api;

/// <summary>Sends all measures or articles line by line, in bounded memory however many there are.</summary>
internal static class ApiExport
{
    private const int Block = 1 << 16;

    public static Task AnswerAsync(HttpContext context, KnowledgeBasePool pool)
    {
        var query = new QueryReader(context.Request.Query);
        var isArticles = query.OneOf("in", "measures", "articles") == "articles";
        var (since, until) = query.Period();
        var request = new ExportRequest { Places = query.Places("place"), Since = since, Until = until };
        context.Response.ContentType = JsonAnswers.Lines;
        context.Response.Headers.ContentDisposition = $"attachment; filename=newskb-{(isArticles ? "articles" : "measures")}.jsonl";
        return pool.ExportAsync(kb => WriteAsync(context, Lines(kb, request, isArticles)), context.RequestAborted);
    }

    /// <summary>Lets an endpoint that streams take its time.</summary>
    public static void WithoutTimeout(RouteHandlerBuilder route, ApiEndpoint endpoint)
    {
        if (endpoint.ContentTypes.Contains(JsonAnswers.Lines)) route.WithMetadata(new DisableRequestTimeoutAttribute());
    }

    private static IEnumerable<string> Lines(KnowledgeBase kb, ExportRequest request, bool isArticles) =>
        isArticles ? kb.ExportArticles(request).Select(ArticleJson.ToLine) : kb.ExportMeasures(request).Select(MeasureJson.ToLine);

    private static async Task WriteAsync(HttpContext context, IEnumerable<string> lines)
    {
        var block = new StringBuilder();
        foreach (var line in lines)
        {
            block.Append(line).Append('\n');
            if (block.Length < Block) continue;
            await context.Response.WriteAsync(block.ToString(), context.RequestAborted);
            block.Clear();
        }
        await context.Response.WriteAsync(block.ToString(), context.RequestAborted);
    }
}
