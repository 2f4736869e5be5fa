using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NewsKb.Web.Hosting;

/// <summary>What endpoints answer with.</summary>
internal static class Pages
{
    /// <summary>Takes back what was prepared, but keeps the security headers.</summary>
    public static void Clear(this HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = null;
        response.ContentLength = null;
        response.Headers.ContentDisposition = default;
    }

    /// <summary>Renders a component as the page.</summary>
    public static Task PageAsync<TPage>(this HttpContext context, Ui ui, params (string Name, object? Value)[] parameters)
        where TPage : IComponent => Of<TPage>(ui, parameters, context.Response.StatusCode).ExecuteAsync(context);

    /// <summary>A component as the page.</summary>
    public static RazorComponentResult Of<TPage>(Ui ui, params (string Name, object? Value)[] parameters)
        where TPage : IComponent => Of<TPage>(ui, parameters, 200);

    /// <summary>A component as the page that tells of a value that cannot be used.</summary>
    public static RazorComponentResult Refuse<TPage>(Ui ui, params (string Name, object? Value)[] parameters)
        where TPage : IComponent => Of<TPage>(ui, parameters, StatusCodes.Status400BadRequest);

    private static RazorComponentResult Of<TPage>(Ui ui, (string Name, object? Value)[] parameters, int status)
        where TPage : IComponent
    {
        var all = parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        all[nameof(Ui)] = ui;
        return new RazorComponentResult(typeof(TPage), all) { StatusCode = status, PreventStreamingRendering = true };
    }
}
