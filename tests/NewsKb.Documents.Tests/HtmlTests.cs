using System.Diagnostics;
using System.Text;
using NewsKb.Documents.Html;
using NewsKb.Text;

namespace NewsKb.Documents.Tests;

public static class HtmlTests
{
    private const string Markup = """
        <!DOCTYPE html><html><head><title>城关区减租&ldquo;真金白银&rdquo;_山城网</title>
        <meta name="PubDate" content="2022-05-06 08:00"><style>p{color:red}</style></head><body>
        <div class="nav"><a href="/">首页</a> <a href="/a">要闻</a></div>
        <div class="wrap"><h1>城关区减租&ldquo;真金白银&rdquo;</h1>
        <p class="info">2022-05-06 08:30 来源：山城日报 作者：何川</p>
        <p>&emsp;城关区对承租国有房屋的商户<b>免收</b>&nbsp;3&#20010;月租金&#xFF0C;惠及商户1,2<span>00</span>户。</p>
        <!-- 注释里的99万元 --><script>var x = "88万元";</script>
        <p>对主动减租的房东，按减租额的25%补贴，
           每家最高30万元，三天内到账。</p>
        <p style="display: none">隐藏的77万元。</p>
        <table><tr><td>项目</td><td>标准</td></tr><tr><td>留工补贴</td><td>每人500元</td></tr></table>
        <ul class="related-news"><li><a href="/b">别的新闻标题一</a></li><li><a href="/c">别的新闻标题二</a></li></ul></div>
        <div id="footer">主办：山城网 版权所有</div></body></html>
        """;

    [Fact]
    public static void TheArticleIsTakenOutOfThePage()
    {
        var article = Assert.Single(Pages.Read(Markup).Articles);
        Assert.Equal("城关区减租“真金白银”", article.Title!.Text);
        Assert.Equal(
            ["城关区对承租国有房屋的商户免收 3个月租金，惠及商户1,200户。", "对主动减租的房东，按减租额的25%补贴，每家最高30万元，三天内到账。", "项目\t标准", "留工补贴\t每人500元"],
            article.Paragraphs());
        Assert.Equal(new DateOnly(2022, 5, 6), article.Published);
        Assert.Equal("山城日报", article.Publisher);
        Assert.Equal(["何川"], article.Authors);
    }

    [Theory]
    [InlineData("<p>城关区免收<span style='display:none'>广告99万元</span>3个月租金。</p>")]
    [InlineData("<p>城关区免收<b hidden>广告99万元</b>3个月租金。</p>")]
    [InlineData("<p>城关区<ruby>免收<rp>(</rp><rt>mian shou</rt><rp>)</rp></ruby>3个月租金。</p>")]
    public static void WhatIsHiddenWithinASentenceDoesNotCutIt(string sentence) =>
        Assert.Equal("城关区免收3个月租金。", Assert.Single(Pages.Read($"<html><body><h1>城关区减免商户房租</h1>{sentence}</body></html>").Articles).Body.Text);

    [Fact]
    public static void WhatIsHiddenInACellIsNoText() =>
        Assert.Contains("留工补贴\t每人500元", Assert.Single(Pages.Read(Markup.Replace("每人500元", "每人<i style='display:none'>99</i>500元", StringComparison.Ordinal)).Articles).Body.Text, StringComparison.Ordinal);

    [Fact]
    public static void LineAndParagraphSeparatorsAreWhiteSpace() =>
        Assert.Equal("城关区拿出300万元，免收3个月租金。", Assert.Single(Pages.Read("<html><body><h1>城关区减免商户房租</h1><p>城关区拿出\u2028300万元，\u2029免收3个月租金。</p></body></html>").Articles).Body.Text.Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public static void ShortLinesWithoutStopsAreTextAndCommentsAreNot()
    {
        var verse = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>第{i}天走过的老街都亮起了灯 店门口又排起了长长的队</p>"));
        var comments = string.Concat(Enumerable.Range(1, 8).Select(i => $"<div class=comment><b>#{i}</b><p>写得真好，看完就想去走一走，老街的灯真漂亮。</p></div>"));
        var article = Assert.Single(Pages.Read($"<html><head><title>老街_夜游 @ 山城笔记 :: 博客</title></head><body><h2><a href=/1>老街_夜游</a></h2><div>{verse}</div><div>{comments}</div></body></html>").Articles);
        Assert.Equal("老街_夜游", article.Title!.Text);
        Assert.Equal(12, article.Paragraphs().Length);
        Assert.DoesNotContain("写得真好", article.Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public static void LinkedDataHoldsTheDate() =>
        Assert.Equal(new DateOnly(2022, 5, 7), Assert.Single(Pages.Read("""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","datePublished" : "2022-05-07T08:00:00+08:00"}</script></head>
            <body><h1>城关区减租三个月</h1><p>城关区对承租国有房屋的商户免收3个月租金，惠及商户1200户。</p></body></html>
            """).Articles).Published);

    [Fact]
    public static void EveryCharacterLeadsBackIntoTheMarkup()
    {
        var document = Pages.Read(Markup);
        var body = document.Articles[0].Body;
        Assert.Equal("&#20010;月租金&#xFF0C;", Source("个月租金，"));
        Assert.Equal("1,2<span>00</span>户", Source("1,200户"));
        Assert.Equal("免收</b>&nbsp;3", Source("免收 3"));
        Assert.Equal("每人500元", Source("每人500元"));

        string Source(string text) => body.Map.ToSource(new TextSpan(body.Text.IndexOf(text, StringComparison.Ordinal), text.Length)).Of(document.Text).ToString();
    }

    [Fact]
    public static void WhatIsLeftOutIsListedWithItsReason()
    {
        var document = Pages.Read(Markup);
        var dropped = document.Dropped.ToLookup(d => d.Reason, d => d.Span.Of(document.Text).ToString());
        Assert.Contains(dropped["hidden"], t => t.Contains("77万元", StringComparison.Ordinal));
        Assert.Contains(dropped["related"], t => t.Contains("标题一", StringComparison.Ordinal));
        Assert.Contains(dropped["unplaced"], t => t.Contains("山城网", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("减租新政来了_要闻_山城网", "减租新政来了")]
    [InlineData("减租新政来了 - 山城日报", "减租新政来了")]
    [InlineData("减租新政来了-通知公告-山城市财政局", "减租新政来了")]
    [InlineData("“放管服”改革—三年行动", "“放管服”改革—三年行动")]
    public static void TheNameOfTheSiteIsNoPartOfTheTitle(string title, string expected) => Assert.Equal(expected, HtmlHead.WithoutSite(title, null));

    [Theory]
    [InlineData("&amp;x", "&", 5)]
    [InlineData("&nbsp", "\u00A0", 5)]
    [InlineData("&ldquo;好", "“", 7)]
    [InlineData("&#22320;", "地", 8)]
    [InlineData("&#x5730", "地", 7)]
    [InlineData("&#0;", "\uFFFD", 4)]
    [InlineData("&#xFFFFFFFF;", "\uFFFD", 12)]
    [InlineData("&#99999999999999999999;", "\uFFFD", 23)]
    [InlineData("&#x0000000000005730;", "地", 20)]
    [InlineData("&unknown;", null, 0)]
    [InlineData("& x", null, 0)]
    public static void CharacterReferencesAreRead(string text, string? expected, int length)
    {
        Assert.Equal(expected, CharacterReferences.Read(text, out var read));
        if (expected is not null) Assert.Equal(length, read);
    }

    [Fact]
    public static void DeepNestingIsOpenedUpAndReported()
    {
        var markup = "<html><body>" + string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "<p>区里给商户减租三个月，惠及五百户。</p></body></html>";
        var document = Pages.Read(markup);
        Assert.Equal("区里给商户减租三个月，惠及五百户。", Assert.Single(document.Articles).Body.Text);
        Assert.Equal("nesting_limit", Assert.Single(document.Warnings).Kind);
    }

    [Theory]
    [InlineData("<td>格")]
    [InlineData("<p><font color=red>")]
    [InlineData("<a href=\"")]
    [InlineData("<table><tr><td>")]
    [InlineData("</div></b>")]
    [InlineData("<!--")]
    [InlineData("&#x5730;&nbsp;&")]
    [InlineData("<x y=1 y=2 y=3 y=4>")]
    [InlineData("<li><b>项</i>")]
    public static void HostileMarkupTakesLinearWork(string part)
    {
        var small = Work(part, 10_000);
        var large = Work(part, 80_000);
        Assert.True(large < (small * 24) + 2_000, $"8 times the input took {small} ms and {large} ms of processor time");
    }

    private static double Work(string part, int count)
    {
        var bytes = Encoding.UTF8.GetBytes("<html><body>" + new StringBuilder().Insert(0, part, count) + "<p>区里给商户减租三个月，惠及五百户。</p></body></html>");
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        DocumentReader.Read(new SourceFile("hostile.html", bytes));
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }
}
