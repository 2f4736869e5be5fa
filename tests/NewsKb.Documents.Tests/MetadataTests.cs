using NewsKb.Documents.Checks;
using NewsKb.Documents.Metadata;

namespace NewsKb.Documents.Tests;

public static class MetadataTests
{
    [Theory]
    [InlineData("2022年11月22日 10:59", 2022, 11, 22)]
    [InlineData("发布时间：2020-09-08 09:21:24", 2020, 9, 8)]
    [InlineData("2020/9/8", 2020, 9, 8)]
    [InlineData("二〇二一年十二月三十日", 2021, 12, 30)]
    [InlineData("中华民国113年5月4日", 2024, 5, 4)]
    [InlineData("發布日期 112-02-02", 2023, 2, 2)]
    [InlineData("3月23日讯", 0, 3, 23)]
    public static void DatesAreReadInAllUsualForms(string text, int year, int month, int day)
    {
        Assert.True(DateScanner.TryFind(text, 0, out var date));
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
    }

    [Theory]
    [InlineData("2022年13月1日")]
    [InlineData("2月30日")]
    [InlineData("1234-56-78")]
    [InlineData("比分78:71")]
    [InlineData("前8个月")]
    public static void WhatIsNoDateIsLeftAlone(string text) => Assert.False(DateScanner.TryFind(text, 0, out _));

    [Theory]
    [InlineData("新华社杭州2月11日电（记者 何川）记者获悉", "新华社", "杭州", true)]
    [InlineData("淄博3月23日讯 今天下午", null, "淄博", true)]
    [InlineData("本报讯（记者 何川）近日", "本报讯", null, false)]
    [InlineData("本报温州讯（记者 何川）近日", "本报", "温州", false)]
    [InlineData("大连月日电（记者 何川）近日", null, "大连", false)]
    [InlineData("山城日报讯（记者 何川）近日", "山城日报", null, false)]
    [InlineData("山城在线消息（记者 何川）近日", "山城在线", null, false)]
    [InlineData("2月16日16时21分讯 在今天的发布会上", null, null, true)]
    public static void DatelinesGiveMediumPlaceAndDay(string text, string? medium, string? place, bool hasDate)
    {
        Assert.True(Dateline.TryRead(text, out var dateline));
        Assert.Equal((medium, place, hasDate), (dateline.Medium, dateline.Place, dateline.Date is not null));
    }

    [Theory]
    [InlineData("本报记者昨天从市政府获悉，电价不变。")]
    [InlineData("截至2月26日，全市恢复生产。")]
    [InlineData("家电下乡")]
    [InlineData("据市政府网消息，电价不变。")]
    public static void AnOrdinarySentenceIsNoDateline(string text) => Assert.False(Dateline.TryRead(text, out _));

    [Theory]
    [InlineData("（记者 何川 通讯员 秦岭）", "何川,秦岭")]
    [InlineData("西部日报融媒体中心记者 **何川** 特约记者 **秦岭 方圆**", "何川,秦岭,方圆")]
    [InlineData("（陈海张桢）", "陈海,张桢")]
    [InlineData("（欧阳明月）", "欧阳明月")]
    [InlineData("记者 宫 雪", "宫雪")]
    [InlineData("□何川", "何川")]
    [InlineData("文/何川 图/秦岭", "何川")]
    public static void BylinesGiveTheWriters(string text, string names) => Assert.Equal(names.Split(','), Byline.Authors(text));

    [Theory]
    [InlineData("按2019年12月的标准返还", 2, 2020)]
    [InlineData("商户从2019年的24家增加到70家", 2, 2020)]
    [InlineData("营业额较2021年增长9%", 5, 2022)]
    [InlineData("确保2020年贷款余额不下降", 2, 2020)]
    [InlineData("2022年6月底前全部拨付，到2025年翻一番", 3, 2022)]
    [InlineData("没有年份", 3, 0)]
    public static void TheYearOfADatelineComesFromTheText(string text, int month, int year) => Assert.Equal(year, YearInference.FromText(text, month));

    [Theory]
    [InlineData("https://example.org/2020/02/11/a.html", 2020, 2, 11)]
    [InlineData("/art/2020-02/11/c_1.htm", 2020, 2, 11)]
    [InlineData("t20200211_123.html", 2020, 2, 11)]
    public static void AddressesHoldDates(string address, int year, int month, int day)
    {
        var date = AddressDate.Read(address)!.Value;
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
    }

    [Theory]
    [InlineData("企业带来岗位万个，现场达成意向。", "岗位万个")]
    [InlineData("审批仅用天就办结。", "仅用天")]
    [InlineData("贷款余额同比增长。", "同比增长。")]
    [InlineData("单户最高不超过万元。", "不超过万元")]
    [InlineData("利率降低个百分点。", "降低个百分点")]
    [InlineData("大连月日电", "月日")]
    [InlineData("合作社在𡐓的%土地", "的%")]
    public static void LostNumbersAreReported(string text, string expected)
    {
        var warning = Assert.Single(MissingDigits.Find(text));
        Assert.Equal(("missing_digits", expected), (warning.Kind, warning.Text));
        Assert.Equal(expected, warning.Span!.Value.Of(text).ToString());
    }

    [Theory]
    [InlineData("发放贷款4606万元，同比增长5.5%，惠及3万余人。")]
    [InlineData("近万名工人返岗，上万家企业受益，千家万户用上了天然气。")]
    [InlineData("今年以来，利率下降0.5个百分点，期限三个月，前8个月新增岗位1万个。")]
    public static void TextWithItsNumbersGivesNoWarning(string text) => Assert.Empty(MissingDigits.Find(text));

    [Fact]
    public static void AOneLineArticleIsTakenApart()
    {
        var article = Pages.Only("山城：一码办成三件事 半天拿到贷款 发布时间：2021-09-30 17:02 来源：山城日报 本报讯（记者 何川）企业扫码就能申请贷款。 已有320家企业用上这个码，拿到贷款1.2亿元。");
        Assert.Equal("山城：一码办成三件事 半天拿到贷款", article.Title!.Text);
        Assert.Equal(new DateOnly(2021, 9, 30), article.Published);
        Assert.Equal("山城日报", article.Publisher);
        Assert.Equal(["何川"], article.Authors);
        Assert.Equal(["本报讯（记者 何川）企业扫码就能申请贷款。", "已有320家企业用上这个码，拿到贷款1.2亿元。"], article.Paragraphs());
    }

    [Theory]
    [InlineData("山城市出台稳岗新政 山城市出台稳岗新政 为稳定就业，市里发放补贴。", "山城市出台稳岗新政")]
    [InlineData("山城市财政局 山城市税务局 关于减免房产税的通知 各区县： 为减轻企业负担，通知如下。", "山城市财政局 山城市税务局 关于减免房产税的通知")]
    [InlineData("稳岗补贴到账快 企业点赞服务好 干部再上门 送来政策包 记者看到，企业都开工了。", "稳岗补贴到账快 企业点赞服务好 干部再上门")]
    [InlineData("山城市财政局 山城市财政局 关于减免房产税的通知 各区县： 为减轻企业负担，通知如下。", "山城市财政局 关于减免房产税的通知")]
    [InlineData("关于减免房产税的通知 山城市财政局 各区县： 为减轻企业负担，通知如下。", "关于减免房产税的通知")]
    [InlineData("山城市人民政府 政策解读 部门解读｜《关于减免房产税的若干措施》 为减轻企业负担，出台措施。", "《关于减免房产税的若干措施》")]
    [InlineData("山财税〔2021〕7号 关于减免房产税的通知 各区县： 为减轻企业负担，通知如下。", "关于减免房产税的通知")]
    [InlineData("山财税〔2021〕7号-山城市财政局关于减免房产税的通知 各区县： 为减轻企业负担，通知如下。", "山城市财政局关于减免房产税的通知")]
    [InlineData("助企服务队”跑腿“忙 连日来，服务队走访企业，收集问题。", "助企服务队”跑腿“忙")]
    [InlineData("山城推行跑腿服务 山城日报讯 （记者 何川）连日来，服务队走访企业，收集问题。", "山城推行跑腿服务")]
    [InlineData("通 告 为减轻企业负担，房产税减半。", "通告")]
    public static void HeadlinesOfSeveralPartsEndWhereTheyRepeatOrTheTextBegins(string line, string title) => Assert.Equal(title, Pages.Only(line).Title?.Text);

    [Theory]
    [InlineData("关于减免房产税的通知 各区县： 房产税减半，请遵照执行。 山城市财政局 2021年3月5日 分享：")]
    [InlineData("关于减免房产税的通知 各区县： 房产税减半，请遵照执行。 山城市财政局 2021年3月5日 一、减免范围。小微企业自2021年4月1日起减免。")]
    [InlineData("关于减免房产税的通知 各区县： 房产税减半，请遵照执行。 山 城 部 2021年3月5日 （此件公开发布）")]
    [InlineData("关于减免房产税的通知\n各区县：\n房产税减半，请遵照执行。\n山城市财政局（代章）\n2021年3月5日")]
    [InlineData("关于减免房产税的通知 索引号：12-34 时  效：主题分类：其他 发文日期：2021-03-05 名  称：关于减免房产税的通知 房产税减半，请遵照执行。")]
    public static void ADocumentIsOfTheDayItIsSignedWith(string text) => Assert.Equal(new DateOnly(2021, 3, 5), Pages.Only(text).Published);

    [Theory]
    [InlineData("房产税减半 自2021年3月5日起，房产税减半，惠及五百家企业。")]
    [InlineData("房产税减半 商户名单（截至2021年3月5日） 惠及五百家企业，减税三百万元。")]
    public static void ADateInTheTextIsNoSignature(string text) => Assert.Null(Pages.Only(text).Published);

    [Fact]
    public static void TheIdIsTheSameWhereverTheArticleStands()
    {
        const string Text = "城关区稳住用工\n新华社兰州2月3日电（记者 何川）城关区给企业发补贴。每人500元，三天到账。";
        Assert.Equal(Pages.Only(Text).Id, Pages.Only("\n\n" + Text + "\n\n打印 关闭\n").Id);
        Assert.Matches("^[0-9a-f]{16}$", Pages.Only(Text).Id);
    }
}
