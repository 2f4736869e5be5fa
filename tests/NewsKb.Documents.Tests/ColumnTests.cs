namespace NewsKb.Documents.Tests;

public static class ColumnTests
{
    private const string TwoColumns = """
        2021年4月8日         星期四    要闻    2

        稳岗补贴三天到账               商铺减租惠及五百户

          本报讯（记者 何川）区人社局昨日介绍     本报讯（记者 秦岭）区国资委日前发布
        ，全区已向612家企业拨付稳岗补贴136   通知，对承租国有房屋的小微企业和个体工商
        0万元，每留用一名职工补贴500元，资金   户免收三个月租金，首批惠及商户五百户，减
        三天内到账，企业不用跑腿。          租总额达到860万元。
          区财政局还拨付资金2000万元，用于     对主动减租的民营市场，区财政按减租额
        奖励满产超产企业。企业可在网上提交申请，   的25%给予补贴，每家最高30万元。
        三天内就有答复。
        """;

    [Fact]
    public static void ColumnsSideBySideAreReadOneAfterTheOther()
    {
        var document = Pages.Read(TwoColumns);
        Assert.Equal(["稳岗补贴三天到账", "商铺减租惠及五百户"], document.Articles.Select(a => a.Title?.Text));
        Assert.Contains("拨付稳岗补贴1360万元，每留用一名职工补贴500元，资金三天内到账，企业不用跑腿。", document.Articles[0].Body.Text, StringComparison.Ordinal);
        Assert.EndsWith("的25%给予补贴，每家最高30万元。", document.Articles[1].Body.Text, StringComparison.Ordinal);
        var money = document.Articles[0].Body;
        Assert.StartsWith("136 ", money.Map.ToSource(new Text.TextSpan(money.Text.IndexOf("1360", StringComparison.Ordinal), 4)).Of(document.Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public static void ATableStaysAsItIs()
    {
        const string Table = "补贴标准如下：\n项目            标准            期限\n留工补贴        每人500元       三个月\n培训补贴        每人800元       一年\n见习补贴        每人1200元      半年\n社保补贴        每人300元       一年\n岗位补贴        每人400元       一年\n请各企业按时申报。";
        Assert.Contains("留工补贴        每人500元", string.Join('\n', Pages.Read(Table).Articles.Select(a => a.Body.Text)), StringComparison.Ordinal);
    }
}
