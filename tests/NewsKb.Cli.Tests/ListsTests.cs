using System.Text.Json;

namespace NewsKb.Cli.Tests;

[Collection("sample knowledge base")]
public sealed class ListsTests(SampleKnowledgeBase sample)
{
    [Fact]
    public void The_lists_of_a_city_hold_problems_with_counts_and_measures()
    {
        var rows = Run("--place", "张掖", "--format", "jsonl").OutputLines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Contains(rows, r => r.GetProperty("list").GetString() == "problems" && r.GetProperty("count") is { ValueKind: JsonValueKind.Number } count && count.GetInt32() == 47);
        Assert.Contains(rows, r => r.GetProperty("list").GetString() == "measures");
        Assert.Contains(rows, r => r.GetProperty("list").GetString() == "policies");
        Assert.All(rows, r => Assert.NotEmpty(r.GetProperty("evidence").EnumerateArray()));
    }

    [Fact]
    public void A_table_and_a_workbook_can_be_had()
    {
        Assert.Contains("困难问题清单", Run("--place", "张掖").Output);
        var file = Path.GetTempFileName();
        Assert.Equal(0, Run("--place", "张掖", "--format", "xlsx", "-o", file).ExitCode);
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(file)[..2]);
        File.Delete(file);
    }

    [Fact]
    public void A_place_without_news_is_told() => Assert.Equal((1, "newskb: nothing is known of this place\n"), (Run("--place", "拉萨").ExitCode, Run("--place", "拉萨").Error));

    private CommandResult Run(params string[] args) => sample.Run(["lists", .. args]);
}
