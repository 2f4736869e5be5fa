using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsKb.Extraction.Places;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Search;
using NewsKb.Web.Hosting;

namespace NewsKb.Web.Api;

/// <summary>Answers put together from the lines that the command writes.</summary>
internal static class JsonAnswers
{
    /// <summary>One JSON value.</summary>
    public const string Json = "application/json";

    /// <summary>One JSON value a line.</summary>
    public const string Lines = "application/x-ndjson";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes what a query answers; null is "not found".</summary>
    public static async Task WriteAsync(HttpContext context, KnowledgeBasePool pool, Func<KnowledgeBase, IReadOnlyList<string>?> query)
    {
        if (await pool.UseAsync(query, context.RequestAborted) is { } pieces) await WriteAsync(context, pieces);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>Writes the pieces of an answer.</summary>
    public static async Task WriteAsync(HttpContext context, IReadOnlyList<string> pieces)
    {
        context.Response.ContentType = Json;
        foreach (var piece in pieces) await context.Response.WriteAsync(piece, context.RequestAborted);
    }

    /// <summary>Lines as an array.</summary>
    public static IReadOnlyList<string> Array(IEnumerable<string> lines) => ["[", string.Join(",\n", lines), "]\n"];

    /// <summary>A result of a search as one object.</summary>
    public static IReadOnlyList<string> Search(SearchResult result)
    {
        var facets = result.Facets.ToDictionary(f => f.Key, f => f.Value.Take(200).Select(c => new { value = c.Value, count = c.Count }));
        var head = JsonSerializer.Serialize(new { total = result.Total, is_partial = result.IsPartial, terms = result.Terms, facets }, Readable);
        return [head[..^1], ",\"hits\":", .. Array(result.Hits.Select(h => SearchHitJson.ToLine(h))), "}\n"];
    }

    /// <summary>A division as one object.</summary>
    public static string Place(Division division) => JsonSerializer.Serialize(new { code = division.Code, name = division.Name, full_name = division.FullName }, Readable);
}
