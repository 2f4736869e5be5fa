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

    [Theory]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Many_places_are_drawn_at_any_width(int width)
    {
        using var output = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, output, TextWriter.Null, isInteractive: false, width))
        {
            Assert.Equal(0, await App.RunAsync(["compare", "西宁", "淄博", "张掖", "甘州区", "青海", "甘肃", "山东", "温州", "天津", "--kb", sample.File], terminal));
            Assert.Equal(0, await App.RunAsync(["match", "--need", "融资", "--kb", sample.File], terminal));
            Assert.Equal(0, await App.RunAsync(["lists", "--kb", sample.File], terminal));
        }
        Assert.Contains("措施", System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("1", false)]
    public void A_file_lists_as_many_measures_of_a_cell_as_are_asked_for(string most, bool isAll)
    {
        var cells = Run("西宁", "淄博", "--format", "jsonl", "--evidence", most).OutputLines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.All(cells, c => Assert.Equal(isAll ? c.GetProperty("measures").GetInt32() : 1, c.GetProperty("listed").GetInt32()));
        Assert.Contains(cells, c => c.GetProperty("measures").GetInt32() > 1);
        Assert.All(cells.Where(c => c.GetProperty("best").ValueKind == JsonValueKind.Object && isAll), c =>
            Assert.Contains(c.GetProperty("evidence").EnumerateArray(), e => c.GetProperty("figures").EnumerateArray().Any(f => f.GetProperty("measure_id").GetString() == e.GetProperty("measure_id").GetString())));
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
