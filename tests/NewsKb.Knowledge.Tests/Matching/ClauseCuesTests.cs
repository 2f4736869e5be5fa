using NewsKb.Knowledge.Matching;

namespace NewsKb.Knowledge.Tests.Matching;

public sealed class ClauseCuesTests
{
    [Theory]
    [InlineData("对小微企业免收3个月租金", null)]
    [InlineData("商户普遍反映最需要减免租金", "说的是诉求，不是措施")]
    [InlineData("无偿捐赠的货物免征增值税", "给的是捐赠者")]
    [InlineData("设立风险补偿资金池，对银行损失给予补偿", "是政府与银行、担保等机构之间的安排")]
    [InlineData("对口罩生产线给予设备补助", "限防疫保供企业")]
    [InlineData("印发《关于减免租金的通知》", null)]
    [InlineData("对骨干企业和受寒潮影响的小微企业给予贴息", null)]
    public void Words_tell_who_cannot_ask_for_it(string clause, string? bar) => Assert.Equal(bar, ClauseCues.Of(clause, "餐饮", isNamed: false).Bar);

    [Fact]
    public void What_is_for_one_sector_is_open_to_it() => Assert.Null(ClauseCues.Of("对口罩生产线给予设备补助", "防疫物资", isNamed: false).Bar);

    [Theory]
    [InlineData("减免租金，延长还款期限", true, false)]
    [InlineData("印发《关于减免租金的通知》", false, true)]
    [InlineData("统筹推动各部门加强服务，落实减税措施", false, true)]
    public void Support_and_slogans_are_told_apart(string clause, bool support, bool vague)
    {
        var cues = ClauseCues.Of(clause, null, isNamed: false);
        Assert.Equal((support, vague), (cues.SaysSupport, cues.IsVague));
    }

    [Theory]
    [InlineData("无力缴纳社会保险费的企业")]
    [InlineData("列入融资担保名单的企业")]
    public void Insurance_and_guarantees_name_no_sector(string phrase) => Assert.Empty(EnterpriseSector.Read(phrase));
}
