using System.Text.Json;

namespace NewsKb.Cli.Tests;

/// <summary>The fields of every JSON line: they may be added to, and none may go.</summary>
[Collection("sample knowledge base")]
public sealed class JsonContractTests(SampleKnowledgeBase sample)
{
    private const string Span = "text start end source_start source_end ";
    private const string Evidence = "measure_id article_id source text source_start source_end published";

    [Theory]
    [InlineData("", "source article id title subtitle authors publisher published place script is_relief_news text source_start source_end figures dates places organizations measures problems warnings")]
    [InlineData("place", "code name")]
    [InlineData("figures", Span + "min max unit qualifier of")]
    [InlineData("dates", Span + "from to")]
    [InlineData("places", Span + "code name role deixis")]
    [InlineData("organizations", Span + "place")]
    [InlineData("measures", Span + "instrument actor beneficiary amount place status from to programme")]
    [InlineData("measures amount", "text min max unit qualifier")]
    [InlineData("problems", Span + "kind count")]
    [InlineData("warnings", Span + "kind")]
    public void Extract(string path, string fields) => Check(path, fields, "extract", TestData.InRoot("corpus", "articles"));

    [Theory]
    [InlineData("measures")]
    [InlineData("articles")]
    public void Search(string target) =>
        Check("", "rank score id kind article_id source title publisher published place instrument beneficiary amount snippet", "search", "贷款", "--in", target, "--format", "jsonl", "--kb", sample.File);

    [Fact]
    public void Search_by_batch()
    {
        var lines = CommandLine.RunWithInput("q1\t贷款\n", "search", "--batch", "-", "--kb", sample.File).OutputLines;
        Assert.All(lines, line => Assert.Equal("q1", JsonDocument.Parse(line).RootElement.GetProperty("query_id").GetString()));
        Assert.NotEmpty(lines);
    }

    [Theory]
    [InlineData("", "place instrument measures best evidence")]
    [InlineData("place", "code name")]
    [InlineData("best", "text min max unit qualifier")]
    [InlineData("evidence", Evidence)]
    public void Compare(string path, string fields) => Check(path, fields, "compare", "西宁", "淄博", "--format", "jsonl", "--kb", sample.File);

    [Theory]
    [InlineData("beneficiary")]
    [InlineData("year")]
    public void Compare_by(string axis) => Check("", $"place {axis} measures best evidence", "compare", "西宁", "淄博", "--by", axis, "--format", "jsonl", "--kb", sample.File);

    [Fact]
    public void Match() => Check("evidence", Evidence, "match", "--place", "西宁", "--need", "融资", "--format", "jsonl", "--kb", sample.File);

    [Fact]
    public void Lists() => Check("evidence", Evidence, "lists", "--place", "西宁", "--format", "jsonl", "--kb", sample.File);

    [Fact]
    public void Export() => Check("", "text source_start source_end id article_id source instrument beneficiary amount place status", "export", "--format", "jsonl", "--kb", sample.File);

    [Fact]
    public void Stats() => Check("", "articles measures figures places duplicates", "stats", "--format", "jsonl", "--kb", sample.File);

    /// <summary>Every object behind a path of names has the fields; one object at least is there.</summary>
    private static void Check(string path, string fields, params string[] args)
    {
        var result = CommandLine.Run(args);
        Assert.Equal(0, result.ExitCode);
        IEnumerable<JsonElement> objects = result.OutputLines.Select(line => JsonDocument.Parse(line).RootElement);
        foreach (var name in path.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            objects = objects.Select(o => o.GetProperty(name)).Where(v => v.ValueKind != JsonValueKind.Null).SelectMany(v => v.ValueKind == JsonValueKind.Array ? v.EnumerateArray().ToArray() : [v]);
        var found = objects.ToList();
        Assert.NotEmpty(found);
        Assert.All(found, o => Assert.Empty(fields.Split(' ').Except(o.EnumerateObject().Select(p => p.Name))));
    }
}
