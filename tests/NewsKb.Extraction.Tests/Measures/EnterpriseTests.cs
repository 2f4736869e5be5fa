using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Organizations;
using NewsKb.Extraction.Places;

namespace NewsKb.Extraction.Tests.Measures;

public class EnterpriseTests
{
    [Theory]
    [InlineData("银行为青禾制衣有限公司发放信用贷款260万元。", "青禾制衣有限公司")]
    [InlineData("青禾制衣有限公司获得信用贷款260万元。", "青禾制衣有限公司")]
    [InlineData("青禾制衣有限公司一度订单不足。干部上门后，帮助企业申请到信用贷款260万元。", "青禾制衣有限公司")]
    public void A_company_that_a_measure_went_to_is_named(string text, string company) =>
        Assert.Equal([company], Read(text)[^1].Enterprises);

    [Theory]
    [InlineData("青禾供电有限公司为企业减免电费40万元。")]
    [InlineData("青禾制衣有限公司一度订单不足。银行已为260户企业发放信用贷款1.2亿元。")]
    public void Who_gives_and_whom_others_are_told_of_is_not(string text) => Assert.Empty(Read(text)[^1].Enterprises);

    private static IReadOnlyList<ExplainedMeasure> Read(string text) => MeasureExtractor.Extract(new MeasureContext(text)
    {
        Figures = FigureScanner.Scan(text, []),
        Organizations = OrganizationScanner.Scan(text, PlaceScanner.Read(new PlaceContext { Body = text })),
    });
}
