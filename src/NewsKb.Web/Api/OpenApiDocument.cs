using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsKb.Web.Api;

/// <summary>The description of the API by OpenAPI 3.1, made from the table of endpoints.</summary>
internal static class OpenApiDocument
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The document.</summary>
    public static string Of(IReadOnlyList<ApiEndpoint> endpoints)
    {
        var paths = new JsonObject();
        foreach (var endpoint in endpoints) paths[endpoint.Path] = new JsonObject { ["get"] = Operation(endpoint) };
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "NewsKb",
                ["version"] = typeof(OpenApiDocument).Assembly.GetName().Version?.ToString(3),
                ["description"] = "Relief measures in Chinese government news. Objects are those that the newskb command writes as JSON lines; fields are only ever added.",
            },
            ["paths"] = paths,
        }.ToJsonString(Readable);
    }

    private static JsonObject Operation(ApiEndpoint endpoint)
    {
        var content = new JsonObject();
        foreach (var type in endpoint.ContentTypes) content[type] = new JsonObject();
        return new JsonObject
        {
            ["summary"] = endpoint.Summary,
            ["parameters"] = new JsonArray([.. endpoint.Parameters.Select(Parameter)]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = endpoint.Summary, ["content"] = content },
                ["400"] = Failure("A parameter cannot be used."),
                ["503"] = Failure("Too much at once, or the knowledge base cannot be read."),
            },
        };
    }

    private static JsonObject Parameter(ApiParameter parameter)
    {
        var text = new JsonObject { ["type"] = "string" };
        return new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.IsInPath ? "path" : "query",
            ["required"] = parameter.IsInPath,
            ["description"] = parameter.Meaning,
            ["schema"] = parameter.IsList ? new JsonObject { ["type"] = "array", ["items"] = text } : text,
        };
    }

    private static JsonObject Failure(string description) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject
        {
            ["application/json"] = new JsonObject
            {
                ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["error"] = new JsonObject { ["type"] = "string" } } },
            },
        },
    };
}
