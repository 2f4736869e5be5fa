using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;
using static NewsKb.Knowledge.Tests.Comparison.Reports;

namespace NewsKb.Knowledge.Tests.Comparison;

/// <summary>A city in March and again in June: what came, what changed, what is gone.</summary>
public sealed class ComparisonChangesTests : IDisposable
{
    private static readonly DateOnly May = new(2022, 5, 1);
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public ComparisonChangesTests()
    {
        _knowledge = KnowledgeBase.OpenForWriting(_folder["kb.db"]);
        Index("march.txt", "2022-03-01", Rent("3万元"), Measure("每人每月发放稳岗补贴500元", "job_retention_subsidy", "500元", beneficiary: "职工"), Measure("对餐饮企业给予贴息，利息补贴比例为30%", "interest_subsidy", "30%", "%"));
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Nothing_is_new_before_the_second_indexing() => Assert.Empty(Changes().Cells);

    [Fact]
    public void A_new_measure_is_a_cell_without_a_figure_before()
    {
        Index("june.txt", "2022-06-01", Measure("每辆新能源汽车补贴8000元", "consumption_promotion", "8000元"));
        var cell = Assert.Single(Changes().Cells);
        Assert.Equal(("consumption_promotion", 1, 1, 8_000m), (cell.Column, cell.Measures, cell.NewMeasures, cell.Best!.Max));
        Assert.Null(cell.BestBefore);
    }

    [Fact]
    public void A_changed_measure_tells_the_figure_before_and_now()
    {
        Index("june.txt", "2022-06-01", Rent("5万元"));
        var cell = Assert.Single(Changes().Cells);
        Assert.Equal(("rent_relief", 2, 1), (cell.Column, cell.Measures, cell.NewMeasures));
        Assert.Equal((30_000m, 50_000m), (cell.BestBefore!.Max, cell.Best!.Max));
    }

    [Fact]
    public void A_lower_figure_is_new_but_no_better_one()
    {
        Index("june.txt", "2022-06-01", Rent("2万元"));
        var cell = Assert.Single(Changes().Cells);
        Assert.Equal((2, 1, 30_000m, 30_000m), (cell.Measures, cell.NewMeasures, cell.BestBefore!.Max, cell.Best!.Max));
    }

    [Fact]
    public void What_is_told_again_is_not_new()
    {
        Index("june.txt", "2022-06-01", Rent("3万元"));
        Assert.Empty(Changes().Cells);
        Assert.Equal(2, Assert.Single(_knowledge.Compare(new ComparisonRequest { Places = ["630100"], Instruments = ["rent_relief"] }).Cells).Evidence.Count);
    }

    [Fact]
    public void What_a_file_no_longer_tells_is_gone()
    {
        Index("march.txt", "2022-03-01", Rent("3万元"));
        Assert.Equal(["rent_relief"], _knowledge.Compare(new ComparisonRequest { Places = ["630100"] }).Columns);
        Assert.Empty(Changes().Cells);
    }

    [Fact]
    public void A_measure_that_goes_over_to_a_later_report_is_new_since_then()
    {
        Index("march.txt", "2022-03-01", Measure("每人每月发放稳岗补贴500元", "job_retention_subsidy", "500元", beneficiary: "职工"));
        Index("june.txt", "2022-06-01", Rent("3万元"));
        var cell = Assert.Single(Changes().Cells);
        Assert.Equal(("rent_relief", 1, 1), (cell.Column, cell.Measures, cell.NewMeasures));
    }

    private ComparisonMatrix Changes() => _knowledge.Compare(new ComparisonRequest { Places = ["630100"], ChangedSince = May });

    private static Measure Rent(string cap) => Measure($"国有房屋租户减免租金，每户最高{cap}", "rent_relief", cap, qualifier: "最高");

    private void Index(string path, string published, params Measure[] measures)
    {
        Samples.Store(_knowledge, Samples.Article(published, string.Join('。', measures.Select(m => m.Text)), Samples.Xining, path, published, measures));
    }
}
