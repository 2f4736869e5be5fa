using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Export;
using static NewsKb.Knowledge.Tests.Comparison.Reports;

namespace NewsKb.Knowledge.Tests.Comparison;

public sealed class ComparerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public ComparerTests()
    {
        _knowledge = KnowledgeBase.OpenForWriting(_folder["kb.db"]);
        Samples.Store(
            _knowledge,
            Story("rent.txt", "2022-03-01", Samples.Xining, Measure("每户最高减免房租3万元", "rent_relief", "3万元", qualifier: "最高", beneficiary: "个体工商户")),
            Story("rent2.txt", "2022-06-01", Samples.Xining, Measure("国有房屋再减免租金，每户最高5万元", "rent_relief", "5万元", qualifier: "最高", beneficiary: "小微企业")),
            Story("loan.txt", "2022-04-01", Samples.Ganzhou, Measure("发放贷款2.5亿元", "loan", "2.5亿元", status: MeasureStatus.Delivered)),
            Story("rent3.txt", "2022-04-02", Samples.Zhangye, Measure("每户最高减免租金8万元", "rent_relief", "8万元", "港元", "最高")),
            Story("rent4.txt", "2022-04-03", Samples.Zhangye, Measure("每户最高减免摊位费1万元", "rent_relief", "1万元", qualifier: "最高")));
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Columns_come_in_the_order_of_the_instruments_and_places_take_in_all_below()
    {
        var matrix = Compare();
        Assert.Equal(["loan", "rent_relief"], matrix.Columns);
        Assert.Equal("已兑现金额（元）", matrix.Find("620700", "loan")!.BestUnit!.Chinese);
        Assert.Null(matrix.Find("630100", "loan"));
    }

    [Fact]
    public void What_other_than_relief_news_tells_counts_only_when_asked_for()
    {
        var passing = Story("show.txt", "2022-05-01", Samples.Xining, Measure("展会期间减免摊位费20万元", "tax_fee_cut", "20万元"));
        Samples.Store(_knowledge, passing with { IsReliefNews = false });
        var request = new ComparisonRequest { Places = ["630100"] };
        Assert.Null(_knowledge.Compare(request).Find("630100", "tax_fee_cut"));
        Assert.Equal(1, _knowledge.Compare(request with { IncludesOtherNews = true }).Find("630100", "tax_fee_cut")!.Measures);
    }

    [Fact]
    public void Currencies_are_never_mixed()
    {
        var matrix = Compare();
        Assert.Equal(50_000, matrix.Find("630100", "rent_relief")!.Best!.Max);
        var zhangye = matrix.Find("620700", "rent_relief")!;
        Assert.Equal(("元", 10_000m), (zhangye.BestUnit!.Unit, zhangye.Best!.Max));
        Assert.Contains(zhangye.Figures, f => f.Unit.Unit == "港元" && f.Amount.Max == 80_000);
    }

    [Fact]
    public void Changes_since_a_day_tell_what_is_new_and_what_was_best_before()
    {
        var matrix = _knowledge.Compare(new ComparisonRequest { Places = ["630100", "620700"], ChangedSince = new DateOnly(2022, 5, 1) });
        var cell = Assert.Single(matrix.Cells);
        Assert.Equal((2, 1), (cell.Measures, cell.NewMeasures));
        Assert.Equal((30_000m, 50_000m), (cell.BestBefore!.Max, cell.Best!.Max));
    }

    [Fact]
    public void Beneficiaries_are_kinds_and_years_are_in_order()
    {
        var byBeneficiary = _knowledge.Compare(new ComparisonRequest { Places = ["630100"], By = ComparisonAxis.Beneficiary });
        Assert.Equal(["small_micro", "individual_business"], byBeneficiary.Columns);
        Assert.Equal("小微企业", byBeneficiary.ChineseName("small_micro"));
        Assert.Equal(["2022"], _knowledge.Compare(new ComparisonRequest { Places = ["630100"], By = ComparisonAxis.Year }).Columns);
    }

    [Fact]
    public void An_instrument_can_be_asked_for_alone() =>
        Assert.Equal(["loan"], _knowledge.Compare(new ComparisonRequest { Places = ["630100", "620700"], Instruments = ["loan"] }).Columns);

    [Fact]
    public void The_same_question_has_the_same_answer_byte_for_byte() =>
        Assert.Equal(Compare().Cells.Select(c => ComparisonCellJson.ToLine(c)), Compare().Cells.Select(c => ComparisonCellJson.ToLine(c)));

    private ComparisonMatrix Compare() => _knowledge.Compare(new ComparisonRequest { Places = ["630100", "620700"] });

    private static AnnotatedArticle Story(string path, string published, Place place, Measure measure) => Samples.Article(path, measure.Text, place, path, published, measure);
}
