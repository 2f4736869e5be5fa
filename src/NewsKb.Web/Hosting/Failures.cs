using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;
using NewsKb.Web.Components;

namespace NewsKb.Web.Hosting;

/// <summary>Turns failures into one line for the visitor: as a page, or as JSON under /api. Faults of ours tell no more than that.</summary>
internal sealed class Failures(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: 404, ContentType: null }) await WriteAsync(context, 404, "not-found", null);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor has gone.
        }
#pragma warning disable CA1031 // a fault in one request must not end the site
        catch (Exception e) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            var (status, key, line) = Explain(e);
            await WriteAsync(context, status, key, line);
        }
    }

    private static (int Status, string Key, string? Line) Explain(Exception e) => e switch
    {
        InputException or QuerySyntaxException => (400, "bad-request", e.Message),
        AntiforgeryValidationException => (400, "form-expired", null),
        BadHttpRequestException bad => (bad.StatusCode, bad.StatusCode == 413 ? "too-large" : "bad-request", null),
        InvalidDataException => (400, "bad-request", null),
        TimeoutException or OperationCanceledException => (503, "busy", null),
        KnowledgeBaseException => (503, "knowledge-base-failed", Path.GetFileName(e.Message.Split(": ", 2)[0]) + ": " + e.Message.Split(": ", 2)[^1]),
        _ => (500, "fault", null),
    };

    private static Task WriteAsync(HttpContext context, int status, string key, string? line)
    {
        context.Response.Clear(status);
        var ui = Ui.Of(context);
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return context.PageAsync<FailurePage>(ui, (nameof(FailurePage.Heading), ui[key]), (nameof(FailurePage.Line), line));
        context.Response.ContentType = "application/json";
        var json = JsonSerializer.Serialize(new Dictionary<string, string> { ["error"] = line ?? Localization.Words.Of(Localization.UiLanguage.English, key) }, Plain);
        return context.Response.WriteAsync(json, Encoding.UTF8, context.RequestAborted);
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
