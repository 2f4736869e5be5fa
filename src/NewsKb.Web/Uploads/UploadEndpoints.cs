using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using NewsKb.Web.Components;
using NewsKb.Web.Hosting;
using NewsKb.Web.Searching;

namespace NewsKb.Web.Uploads;

/// <summary>The pages by which files are added; there only where that is allowed.</summary>
internal static class UploadEndpoints
{
    private const int FilesInBody = 4;

    public static void Map(WebApplication app)
    {
        app.MapGet("/add", (HttpContext context, IAntiforgery antiforgery) =>
            Pages.Of<AddPage>(Ui.Of(context), (nameof(AddPage.FormToken), antiforgery.GetAndStoreTokens(context).RequestToken)));
        app.MapPost("/add", AddAsync).WithMetadata(new RequestTimeoutAttribute(300_000));
        app.MapGet("/add/{id:maxlength(16)}", (string id, HttpContext context, UploadQueue queue) =>
            queue.Find(id) is { } job ? Pages.Of<UploadPage>(Ui.Of(context), (nameof(UploadPage.Job), job)) : Results.NotFound());
    }

    private static async Task<IResult> AddAsync(HttpContext context, IAntiforgery antiforgery, UploadQueue queue, WebSiteOptions options)
    {
        if (!context.Request.HasFormContentType) throw new InputException("a form with files is wanted");
        var limit = options.MaximumUpload * FilesInBody;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = limit;
        var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = limit, ValueCountLimit = options.MaximumFiles + 10, ValueLengthLimit = 4096 }, context.RequestAborted);
        await antiforgery.ValidateRequestAsync(context);
        var ui = Ui.Of(context);
        var place = form["place"].ToString().Trim() is { Length: > 0 and <= 40 } name ? QueryReader.PlaceOf("place", name) : null;
        var (files, refused) = await UploadReader.ReadAsync(form.Files, options, ui, context.RequestAborted);
        if (files.Count + refused.Count == 0) throw new InputException(ui["no-file"]);
        var job = queue.Add(files, refused, place) ?? throw new TimeoutException();
        return Results.Redirect("/add/" + job.Id);
    }
}
