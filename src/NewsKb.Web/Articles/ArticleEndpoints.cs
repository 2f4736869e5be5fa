using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsKb.Web.Components;
using NewsKb.Web.Hosting;
using NewsKb.Web.Searching;

namespace NewsKb.Web.Articles;

/// <summary>The page of an article.</summary>
internal static class ArticleEndpoints
{
    public static void Map(WebApplication app) => app.MapGet("/article/{id:maxlength(80)}", async (string id, HttpContext context, KnowledgeBasePool pool) =>
    {
        var query = new QueryReader(context.Request.Query);
        var tab = Enum.Parse<ArticleTab>(query.OneOf("tab", "original", "clean", "facts", "metadata") ?? "original", ignoreCase: true);
        var words = query.Text("q") ?? "";
        var ui = Ui.Of(context);
        var model = await pool.UseAsync(kb => kb.GetArticle(id) is { } article ? ArticleModel.Of(kb, article, tab, words, ui) : null, context.RequestAborted);
        return model is null ? Results.NotFound() : Pages.Of<ArticlePage>(ui, (nameof(ArticlePage.Model), model));
    });
}
