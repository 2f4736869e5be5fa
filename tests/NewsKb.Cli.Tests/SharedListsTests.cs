using System.Text.Json;

namespace NewsKb.Cli.Tests;

/// <summary>The lists of real documents; skipped where they are not at hand.</summary>
public sealed class SharedListsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newskb").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("seed000.txt", "西宁", 6, 0, "", 20, 0)]
    [InlineData("seed003.txt", "张掖", 0, 6, "20 27 54 63 72", 13, 3)]
    public void Groups_enterprises_and_counted_problems_are_complete(string file, string place, int groups, int enterprises, string counts, int leastMeasures, int leastHelped)
    {
        var path = TestData.InShared("corpus", "articles", file);
        Assert.SkipWhen(path is null, "no shared data");
        var kb = Path.Combine(_folder, "kb.db");
        Assert.Equal(0, CommandLine.Run("index", path, "--kb", kb).ExitCode);
        var rows = CommandLine.Run("lists", "--place", place, "--format", "jsonl", "--kb", kb).OutputLines.Select(l => JsonDocument.Parse(l).RootElement).ToLookup(r => r.GetProperty("list").GetString());
        Assert.Equal(groups, rows["enterprises"].Count(e => e.GetProperty("kind").GetString() == "group"));
        var firms = rows["enterprises"].Where(e => e.GetProperty("kind").GetString() == "enterprise").ToList();
        Assert.Equal(enterprises, firms.Count);
        Assert.True(firms.Count(e => e.GetProperty("received").GetArrayLength() > 0) >= leastHelped);
        Assert.Equal(counts, string.Join(' ', rows["problems"].Select(p => p.GetProperty("count")).Where(c => c.ValueKind == JsonValueKind.Number).Select(c => c.GetInt32()).Order()));
        Assert.True(rows["measures"].Count() >= leastMeasures);
        Assert.All(rows.SelectMany(r => r), r => Assert.NotEmpty(r.GetProperty("evidence").EnumerateArray()));
    }
}
