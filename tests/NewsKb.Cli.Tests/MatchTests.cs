using System.Text.Json;

namespace NewsKb.Cli.Tests;

[Collection("sample knowledge base")]
public sealed class MatchTests(SampleKnowledgeBase sample)
{
    [Fact]
    public void A_profile_gives_measures_with_reasons_and_evidence()
    {
        var result = Run("--place", "西宁", "--size", "小微", "--need", "融资", "--format", "jsonl");
        Assert.Equal(0, result.ExitCode);
        using var first = JsonDocument.Parse(result.OutputLines[0]);
        Assert.True(first.RootElement.GetProperty("fits").GetBoolean());
        Assert.Contains("需求“融资”", first.RootElement.GetProperty("reasons")[0].GetString());
        Assert.Equal("63", first.RootElement.GetProperty("place").GetProperty("code").GetString()![..2]);
        Assert.NotEmpty(first.RootElement.GetProperty("evidence").EnumerateArray());
    }

    [Theory]
    [InlineData(2, "no enterprise")]
    [InlineData(2, "no sector is called '餐食业务'", "--sector", "餐食业务")]
    [InlineData(2, "no size is called", "--size", "巨无霸")]
    [InlineData(2, "no need is called", "--need", "天气")]
    [InlineData(1, "no measure fits", "--place", "拉萨", "--need", "房租")]
    public void Mistakes_and_empty_answers_are_one_clear_line(int code, string part, params string[] args)
    {
        var result = Run(args);
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(part, Assert.Single(result.ErrorLines));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("html")]
    public void All_formats_hold_the_measure(string format) => Assert.Contains("贷款", Run("--place", "西宁", "--need", "融资", "--format", format).Output);

    private CommandResult Run(params string[] args) => sample.Run(["match", .. args]);
}
