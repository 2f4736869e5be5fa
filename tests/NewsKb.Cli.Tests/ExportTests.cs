using System.Text.Json;

namespace NewsKb.Cli.Tests;

[Collection("sample knowledge base")]
public sealed class ExportTests(SampleKnowledgeBase sample)
{
    [Fact]
    public void Bulk_lines_come_in_pairs()
    {
        var lines = Run("--format", "es-bulk").OutputLines;
        Assert.Equal(0, lines.Length % 2);
        Assert.All(lines.Where((_, i) => i % 2 == 0), l => Assert.StartsWith("{\"index\":{\"_index\":\"newskb-measures\",\"_id\":\"", l));
    }

    [Fact]
    public void Csv_has_a_heading_and_a_row_a_measure()
    {
        var measures = Run("--format", "jsonl").OutputLines.Length;
        var (rows, isQuoted) = (0, false);
        foreach (var c in Run("--format", "csv").Output)
            if (c == '"') isQuoted = !isQuoted;
            else if (c == '\n' && !isQuoted) rows++;
        Assert.Equal(measures + 1, rows);
    }

    [Fact]
    public void Articles_are_exported_with_their_facts()
    {
        using var article = JsonDocument.Parse(Run("--in", "articles").OutputLines[0]);
        Assert.True(article.RootElement.TryGetProperty("measures", out _));
    }

    [Fact]
    public void The_mapping_is_json() => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(Run("--format", "es-mapping").Output).RootElement.GetProperty("mappings").ValueKind);

    [Fact]
    public void Articles_are_no_table() => Assert.Contains("--format jsonl or es-bulk", Run("--in", "articles", "--format", "csv").Error);

    private CommandResult Run(params string[] args) => sample.Run(["export", .. args]);
}
