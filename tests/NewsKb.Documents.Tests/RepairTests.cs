using NewsKb.Documents.Repair;
using NewsKb.Text;

namespace NewsKb.Documents.Tests;

public static class RepairTests
{
    [Theory]
    [InlineData("稳住企业稳住企业，，留住工人留住工人", "稳住企业，留住工人")]
    [InlineData("跑得快跑得快 办得好办得好", "跑得快 办得好")]
    [InlineData("66个小组下乡送政策个小组下乡送政策", "6个小组下乡送政策")]
    [InlineData("1313条街巷通气条街巷通气", "13条街巷通气")]
    [InlineData("3030周年周年", "30周年")]
    [InlineData("何小川何小川 摄摄", "何小川 摄")]
    [InlineData("全区开工复产88家全区开工复产88家", "全区开工复产88家")]
    [InlineData("66个专项小组进企业", "66个专项小组进企业")]
    [InlineData("高高兴兴", "高高兴兴")]
    [InlineData("天天向上 人人争先", "天天向上 人人争先")]
    [InlineData("研究研究再说", "研究研究再说")]
    [InlineData("1100家1100户", "1100家1100户")]
    public static void OverprintIsUndoneWhereTheWholeLineReadsAsDoubled(string line, string expected)
    {
        var edits = new TextEdits();
        Overprint.Find(line, 0, edits);
        Assert.Equal(expected, edits.Apply(MappedText.Identity(line)).Text);
    }

    [Theory]
    [InlineData("市 政 府 常 务 会 议 、审 议", "市政府常务会议、审议")]
    [InlineData("每人每天100元补贴，最长1 5 天", "每人每天100元补贴，最长1 5 天")]
    [InlineData("０ ． ３ 元 ， 截 至 本 月", "０．３元，截至本月")]
    [InlineData("安排资金2000万 元", "安排资金2000万元")]
    [InlineData("（记者 何川 通讯员 秦岭 方圆）", "（记者 何川 通讯员 秦岭 方圆）")]
    [InlineData("助企纾困 多地打出组合拳", "助企纾困 多地打出组合拳")]
    public static void LetterSpacingIsClosed(string line, string expected)
    {
        var edits = new TextEdits();
        LetterSpacing.Find(line, 0, edits);
        Assert.Equal(expected, edits.Apply(MappedText.Identity(line)).Text);
    }

    [Fact]
    public static void HardWrapsJoinInsideWordsAndNumbers()
    {
        var article = Pages.Only("""
            本报讯（记者 何川）市工信局昨日介绍，全市已有
            612家规上企业开工，占规上企业的9
            6.5%，比上周多出41家。市财政还拨付资金2
            000万元，用于奖励满产超产企业。
            企业可在网上提交申请，三天内就有答复。
            """);
        Assert.Equal(
            ["本报讯（记者 何川）市工信局昨日介绍，全市已有612家规上企业开工，占规上企业的96.5%，比上周多出41家。市财政还拨付资金2000万元，用于奖励满产超产企业。",
             "企业可在网上提交申请，三天内就有答复。"],
            article.Paragraphs());
    }

    [Fact]
    public static void AParagraphGoesOnBehindAColumnBreak()
    {
        var article = Pages.Only("""
            河口县稳岗有新招

            河口县3月2日讯 县人社局今天公布稳岗办法,对不裁员的企业返还失业保险费。办法提出,全县要建立用工台账,做到底数清、情况明,及时

            掌握企业缺工情况。

            下月起,补贴按季度发放。
            """);
        Assert.Equal(2, article.Paragraphs().Length);
        Assert.Contains("及时掌握企业缺工情况。", article.Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public static void AParagraphThatBeginsInMidLineGoesOnBelow()
    {
        var article = Pages.Only("""
            石桥区为商户减租三个月，首批五百户受益，月底前全部办完

            本报讯（记者 何川）石桥区昨天公布减租办
            法，国有房屋免租三个月。 据介绍，减租不
            用申请，系统自动办理，商户签字就行，预计
            首批五百户受益，减租总额达到一千二百万元。
            """);
        Assert.Equal(["本报讯（记者 何川）石桥区昨天公布减租办法，国有房屋免租三个月。", "据介绍，减租不用申请，系统自动办理，商户签字就行，预计首批五百户受益，减租总额达到一千二百万元。"], article.Paragraphs());
    }

    [Fact]
    public static void FurnitureJumpsAndCreditsAreDroppedWithTheirReasons()
    {
        var document = Pages.Read("""
            2021年4月8日 星期四 责任编辑：何川 要闻 2
            企业复工有了“贴心人”

            本报讯（记者 秦岭）区里选派86名干部联系企业，已经解决用工问题35个。每名干部联系三家企业，每周上门一次。

            车间里的工人在赶制订单。 方圆方圆 摄摄
            （下转第五版）
            扫描微信二维码
            查看更多内容
            """);
        var article = Assert.Single(document.Articles);
        Assert.Equal("企业复工有了“贴心人”", article.Title!.Text);
        Assert.EndsWith("每周上门一次。", article.Body.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2021, 4, 8), article.Published);
        Assert.Superset(new HashSet<string> { "editor", "caption", "jump", "furniture" }, document.Dropped.Select(d => d.Reason).ToHashSet());
    }
}
