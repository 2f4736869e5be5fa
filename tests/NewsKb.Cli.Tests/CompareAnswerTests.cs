using System.Text.Json;

namespace NewsKb.Cli.Tests;

[Collection("sample knowledge base")]
public sealed class CompareAnswerTests(SampleKnowledgeBase sample)
{
    [Fact]
    public void Every_cell_has_its_evidence()
    {
        var result = Run("西宁", "淄博", "张掖", "--format", "jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.All(result.OutputLines, line =>
        {
            using var cell = JsonDocument.Parse(line);
            Assert.True(cell.RootElement.GetProperty("evidence").GetArrayLength() >= cell.RootElement.GetProperty("measures").GetInt32());
        });
    }

    [Fact]
    public void Files_are_the_same_byte_for_byte()
    {
        var folder = Directory.CreateTempSubdirectory("newskb").FullName;
        foreach (var format in new[] { "xlsx", "html", "csv", "jsonl" })
        {
            var (first, second) = (Path.Combine(folder, "first." + format), Path.Combine(folder, "second." + format));
            Assert.Equal(0, Run("西宁", "张掖", "--format", format, "-o", first).ExitCode);
            Assert.Equal(0, Run("西宁", "张掖", "--format", format, "-o", second).ExitCode);
            Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(2, "several places", "鼓楼区", "西宁")]
    [InlineData(2, "no place is called", "西宁", "天上人间市")]
    [InlineData(2, "is after", "西宁", "--since", "2023", "--until", "2022")]
    [InlineData(2, "there is no instrument '房阻减免'; did you mean 房租减免", "西宁", "--instrument", "房阻减免")]
    [InlineData(1, "nothing is known", "拉萨", "那曲")]
    [InlineData(2, "a table is for the terminal", "西宁", "-o", "x")]
    public void Mistakes_and_empty_answers_are_one_clear_line(int code, string part, params string[] args)
    {
        var result = Run(args);
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(part, Assert.Single(result.ErrorLines));
    }

    private CommandResult Run(params string[] args) => sample.Run(["compare", .. args]);
}
