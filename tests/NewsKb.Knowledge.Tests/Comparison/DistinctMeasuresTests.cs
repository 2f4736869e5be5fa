using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;
using static NewsKb.Knowledge.Tests.Comparison.Reports;

namespace NewsKb.Knowledge.Tests.Comparison;

public sealed class DistinctMeasuresTests
{
    private static readonly Measure Grant = Measure("对新开办的小微企业给予一次性开办补助，每户最高5万元", "subsidy_grant", "5万元", qualifier: "最高", beneficiary: "小微企业");

    [Fact]
    public void One_story_in_two_papers_is_one_measure_with_two_sources()
    {
        var measures = DistinctMeasures.Of([Digest(Grant, 1, "2022-06-01"), Digest(Grant, 2, "2022-06-02", cluster: 1)]);
        Assert.Equal([1L, 2L], Assert.Single(measures).Reports.Select(r => r.Row));
    }

    [Fact]
    public void Other_words_for_the_same_are_one_measure()
    {
        var other = Measure("对新开办的小微企业，给予一次性的开办补助，每户最高5万元。", "subsidy_grant", "5万元", qualifier: "最高", beneficiary: "小微企业");
        Assert.Single(DistinctMeasures.Of([Digest(Grant, 1, "2022-06-01"), Digest(other, 2, "2022-07-20")]));
    }

    [Fact]
    public void Sources_that_disagree_are_both_shown()
    {
        var other = Measure("对新开办的小微企业给予一次性开办补助，每户最高8万元", "subsidy_grant", "8万元", qualifier: "最高", beneficiary: "小微企业");
        var measure = Assert.Single(DistinctMeasures.Of([Digest(Grant, 1, "2022-06-01"), Digest(other, 2, "2022-06-02")]));
        var disagreement = Assert.Single(Disagreement.Among(measure.Reports, _ => new ComparableUnit("cap", "firm", null, "元")));
        Assert.Equal([50_000m, 80_000m], disagreement.Versions.Select(v => v.Amount.Max));
        Assert.Equal(2, disagreement.Versions.Select(v => v.MeasureId).Distinct().Count());
    }

    [Fact]
    public void Clauses_that_differ_in_many_numbers_are_not_one()
    {
        var may = Measure("第3批名单12家企业获得补助，每户最高5万元", "subsidy_grant", "5万元", qualifier: "最高");
        var june = Measure("第4批名单15家企业获得补助，每户最高8万元", "subsidy_grant", "8万元", qualifier: "最高");
        Assert.Equal(2, DistinctMeasures.Of([Digest(may, 1, "2022-06-01"), Digest(june, 2, "2022-06-02")]).Count);
    }

    [Fact]
    public void A_count_that_has_grown_is_another_measure()
    {
        var may = Measure("全镇累计发放种业担保贷款4170万元", "loan_guarantee", "4170万元", qualifier: "累计", status: MeasureStatus.Delivered);
        var august = Measure("全镇累计发放种业担保贷款5380万元", "loan_guarantee", "5380万元", qualifier: "累计", status: MeasureStatus.Delivered);
        Assert.Equal(2, DistinctMeasures.Of([Digest(may, 1, "2022-05-10"), Digest(august, 2, "2022-08-10")]).Count);
    }

    [Fact]
    public void Other_instruments_and_other_acts_stay_apart()
    {
        var tax = Measure("对新开办的小微企业减免房产税", "tax_fee_cut", beneficiary: "小微企业");
        Assert.Equal(2, DistinctMeasures.Of([Digest(Grant, 1, "2022-06-01"), Digest(tax, 1, "2022-06-01")]).Count);
    }

    [Fact]
    public void The_order_of_the_reports_does_not_matter()
    {
        MeasureDigest[] reports = [Digest(Grant, 1, "2022-06-01"), Digest(Grant, 2, "2022-06-02"), Digest(Measure("减免三个月房租", "rent_relief"), 3, "2022-05-01")];
        var forward = DistinctMeasures.Of(reports).Select(m => m.First.Id);
        Assert.Equal(forward, DistinctMeasures.Of([.. reports.Reverse()]).Select(m => m.First.Id));
    }
}
