using System.Text.Json;

namespace NewsKb.Cli.Tests;

/// <summary>Papers of two cities, read and compared: sources that disagree, two currencies, what is not told, what came later.</summary>
public sealed class CompareSourcesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newskb").FullName;

    public CompareSourcesTests()
    {
        Write("evening.txt", "西宁市出台餐饮企业扶持措施", "2023年3月2日 来源：西宁晚报", "本报讯 西宁市对新开办的小型餐饮企业给予一次性开办补助，每户最高5万元。承租国有房屋的小微企业免收3个月租金。");
        Write("morning.txt", "新开餐饮企业可领补助", "2023年3月3日 来源：西海都市报", "本报讯 记者从西宁市商务局了解到，西宁市对新开办的小型餐饮企业给予一次性开办补助，每户最高8万元。申请人可到政务大厅办理。");
        Write("harbour.txt", "香港推出中小企业资助计划", "2023年3月5日 来源：香港商报", "香港特区政府向受影响的餐饮企业发放一次性资助，每户最高6万港元。");
        Index();
    }

    private string KnowledgeBase => Path.Combine(_folder, "kb.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Sources_that_disagree_are_one_measure_with_both_figures_and_their_sentences()
    {
        var grant = Cell(Compare(), "630100", "subsidy_grant");
        Assert.Equal(1, grant.GetProperty("measures").GetInt32());
        var versions = Assert.Single(grant.GetProperty("disagreements").EnumerateArray()).GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal([50_000m, 80_000m], versions.Select(v => v.GetProperty("amount").GetProperty("max").GetDecimal()));
        var evidence = grant.GetProperty("evidence").EnumerateArray().ToDictionary(e => e.GetProperty("measure_id").GetString()!, e => e.GetProperty("publisher").GetString());
        Assert.Equal(["西宁晚报", "西海都市报"], versions.Select(v => evidence[v.GetProperty("measure_id").GetString()!]));
    }

    [Fact]
    public void Table_and_CSV_mark_the_cells_whose_sources_disagree()
    {
        var lines = Run("西宁", "香港").OutputLines;
        Assert.Contains("≠", Assert.Single(lines, l => l.Contains("财政奖补", StringComparison.Ordinal)));
        Assert.DoesNotContain("≠", Assert.Single(lines, l => l.Contains("房租减免", StringComparison.Ordinal)));
        Assert.Contains(lines, l => l.StartsWith("≠: sources tell a figure differently", StringComparison.Ordinal));

        var rows = Run("西宁", "香港", "--format", "csv").OutputLines;
        Assert.EndsWith(",disagreements", rows[0], StringComparison.Ordinal);
        var grant = Assert.Single(rows, r => r.StartsWith("630100,青海省西宁市,subsidy_grant", StringComparison.Ordinal));
        Assert.Matches(@",每户企业最高额（元） 最高5万元 \[[0-9a-f-]+\] / 最高8万元 \[[0-9a-f-]+\]$", grant);
        Assert.EndsWith(",", Assert.Single(rows, r => r.Contains("rent_relief", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Yuan_and_Hong_Kong_dollars_are_figures_of_two_kinds()
    {
        var cells = Compare();
        var (yuan, dollars) = (Cell(cells, "630100", "subsidy_grant"), Cell(cells, "810000", "subsidy_grant"));
        Assert.Equal(("元", 80_000m), (yuan.GetProperty("best_unit").GetProperty("unit").GetString(), yuan.GetProperty("best").GetProperty("max").GetDecimal()));
        Assert.Equal(("港元", 60_000m), (dollars.GetProperty("best_unit").GetProperty("unit").GetString(), dollars.GetProperty("best").GetProperty("max").GetDecimal()));
    }

    [Fact]
    public void No_evidence_is_a_dot_in_the_table_and_no_cell_in_the_data()
    {
        Assert.Contains("·", Assert.Single(Run("西宁", "香港").OutputLines, l => l.Contains("房租减免", StringComparison.Ordinal)));
        Assert.DoesNotContain(Compare(), c => c.GetProperty("place").GetProperty("code").GetString() == "810000" && c.GetProperty("instrument").GetString() == "rent_relief");
    }

    [Fact]
    public void What_was_indexed_later_is_told_with_the_best_figure_before()
    {
        Assert.Equal(1, Run("西宁", "香港", "--changed-since", "2023-06").ExitCode);
        Write("later.txt", "西宁市提高租金减免", "2023年7月1日 来源：西宁晚报", "西宁市对承租国有房屋的小微企业和个体工商户免收6个月租金，对沿街商铺一并适用。");
        Index();
        var cell = Assert.Single(Compare("--changed-since", "2023-06"));
        Assert.Equal(("rent_relief", 2, 1), (cell.GetProperty("instrument").GetString(), cell.GetProperty("measures").GetInt32(), cell.GetProperty("new_measures").GetInt32()));
        Assert.Equal((3m, 6m), (cell.GetProperty("best_before").GetProperty("max").GetDecimal(), cell.GetProperty("best").GetProperty("max").GetDecimal()));

        File.Delete(Path.Combine(_folder, "news", "later.txt"));
        Index("--prune");
        Assert.Equal(1, Run("西宁", "香港", "--changed-since", "2023-06").ExitCode);
    }

    private static JsonElement Cell(IEnumerable<JsonElement> cells, string place, string instrument) =>
        Assert.Single(cells, c => c.GetProperty("place").GetProperty("code").GetString() == place && c.GetProperty("instrument").GetString() == instrument);

    private List<JsonElement> Compare(params string[] more)
    {
        var result = Run(["西宁", "香港", "--format", "jsonl", .. more]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return [.. result.OutputLines.Select(l => JsonDocument.Parse(l).RootElement)];
    }

    private CommandResult Run(params string[] args) => CommandLine.Run(["compare", .. args, "--kb", KnowledgeBase]);

    private void Index(params string[] more) => Assert.Equal(0, CommandLine.Run(["index", Path.Combine(_folder, "news"), "--kb", KnowledgeBase, .. more]).ExitCode);

    private void Write(string name, params string[] paragraphs)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "news"));
        File.WriteAllText(Path.Combine(_folder, "news", name), string.Join("\n\n", paragraphs) + "\n");
    }
}
