using System.Text.Json;

namespace NewsKb.Cli.Tests;

/// <summary>What <c>export --format es-bulk</c> writes, against the rules of the <c>_bulk</c> API and against our mapping.</summary>
[Collection("sample knowledge base")]
public sealed class BulkTests(SampleKnowledgeBase sample)
{
    [Theory]
    [InlineData("measures")]
    [InlineData("articles")]
    public void Each_action_is_followed_by_a_document_of_the_mapping(string target)
    {
        var output = sample.Run("export", "--in", target, "--format", "es-bulk").Output;
        Assert.EndsWith("}\n", output); // the last line must end with a line feed
        var lines = output.Split('\n')[..^1];
        Assert.Equal(0, lines.Length % 2);
        using var mapping = JsonDocument.Parse(sample.Run("export", "--format", "es-mapping").Output);
        var properties = mapping.RootElement.GetProperty("mappings").GetProperty("properties");
        var ids = new HashSet<string>();
        for (var i = 0; i < lines.Length; i += 2)
        {
            using var action = JsonDocument.Parse(lines[i]);
            var index = Assert.Single(action.RootElement.EnumerateObject());
            Assert.Equal("index", index.Name);
            Assert.Equal(["_index", "_id"], index.Value.EnumerateObject().Select(p => p.Name));
            Assert.Equal("newskb-" + target, index.Value.GetProperty("_index").GetString());
            using var document = JsonDocument.Parse(lines[i + 1]);
            Assert.Equal(document.RootElement.GetProperty("id").GetString(), index.Value.GetProperty("_id").GetString());
            ids.Add(index.Value.GetProperty("_id").GetString()!);
            CheckTypes(document.RootElement, properties, target);
        }
        Assert.True(ids.Count > 10);
    }

    /// <summary>Every value that is mapped has the type that the mapping gives it; what is not mapped is stored but not indexed.</summary>
    private static void CheckTypes(JsonElement document, JsonElement properties, string path)
    {
        foreach (var field in document.EnumerateObject())
            if (properties.TryGetProperty(field.Name, out var mapped))
                foreach (var value in field.Value.ValueKind == JsonValueKind.Array ? [.. field.Value.EnumerateArray()] : new[] { field.Value })
                    CheckType(value, mapped, $"{path}.{field.Name}");
    }

    private static void CheckType(JsonElement value, JsonElement mapped, string path)
    {
        if (value.ValueKind == JsonValueKind.Null) return;
        if (mapped.TryGetProperty("properties", out var properties))
        {
            Assert.True(value.ValueKind == JsonValueKind.Object, path);
            CheckTypes(value, properties, path);
            return;
        }
        var type = mapped.GetProperty("type").GetString();
        var isOfType = type switch
        {
            "keyword" or "text" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "double" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "date" => value.ValueKind == JsonValueKind.String && (DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _) || IsIgnored(mapped)),
            _ => false,
        };
        Assert.True(isOfType, $"{path} is no {type}: {value}");
    }

    private static bool IsIgnored(JsonElement mapped) => mapped.TryGetProperty("ignore_malformed", out var ignored) && ignored.GetBoolean();
}
