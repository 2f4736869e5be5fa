using NewsKb.Text;

namespace NewsKb.Documents.Tests;

/// <summary>Several articles on one web page, and one article that only looks like several.</summary>
public static class FlowedArticlesTests
{
    private const string Rent = "<p>城关区昨天公布减租办法，国有房屋免租三个月，首批惠及商户五百户，减租总额达到860万元。</p><p>对主动减租的市场，区财政按减租额的25%给予补贴，每家最高30万元。</p>";
    private const string Jobs = "<p>石桥区人社局介绍，全区已向612家企业拨付稳岗补贴1360万元，每留用一名职工补贴500元。</p><p>资金三天内到账，企业不用跑腿。下一步将走访企业，帮助解决用工难题。</p>";
    private const string Library = "<p>从本月起，市图书馆把开放时间延长到晚上十点，周末还有讲座和电影，市民凭身份证就能进馆。</p><p>馆方说，夜间开放将持续到十月底，届时再看效果。</p>";

    [Fact]
    public static void StoriesWithNamesLeadsAndSourcesAreArticles()
    {
        var document = Read($"""
            <h1>要闻</h1>
            <div><h2>城关区减租惠及五百户</h2><p>记者 何川</p>{Rent}</div>
            <div><h2>稳岗补贴三天到账</h2>{Jobs.Replace("<p>石桥区人社局", "<p>本报讯（记者 秦岭）石桥区人社局", StringComparison.Ordinal)}</div>
            <div><h2>图书馆夜间开放</h2><h3>周末还有讲座和电影</h3><p>2022-05-05 来源：山城晚报</p>{Library}</div>
            """);
        Assert.Equal(["城关区减租惠及五百户", "稳岗补贴三天到账", "图书馆夜间开放"], document.Articles.Select(a => a.Title?.Text));
        Assert.Equal([null, null, "周末还有讲座和电影"], document.Articles.Select(a => a.Subtitle?.Text));
        Assert.Equal(["何川", "秦岭", ""], document.Articles.Select(a => string.Join(' ', a.Authors)));
        Assert.Equal([null, null, new DateOnly(2022, 5, 5)], document.Articles.Select(a => a.Published));
        Assert.Equal([null, null, "山城晚报"], document.Articles.Select(a => a.Publisher));
        Assert.All(document.Articles, a => Assert.Equal(2, a.Paragraphs().Length));
        Assert.Contains(document.Dropped, d => d.Span.Of(document.Text).SequenceEqual("要闻"));
        Spans(document);
    }

    [Fact]
    public static void ArticleElementsOfOneKindAreArticles()
    {
        var document = Read($"<main><article><header><h2><a href=/1>城关区减租惠及五百户</a></h2></header>{Rent}</article><article><header><h2><a href=/2>稳岗补贴三天到账</a></h2></header>{Jobs}</article></main>");
        Assert.Equal(["城关区减租惠及五百户", "稳岗补贴三天到账"], document.Articles.Select(a => a.Title?.Text));
        Assert.StartsWith("石桥区人社局", document.Articles[1].Body.Text, StringComparison.Ordinal);
        Spans(document);
    }

    [Theory]
    [InlineData("<p><b>{0}</b></p><p>{1}</p>")]
    [InlineData("<p><b>{0}</b>　{1}</p>")]
    [InlineData("<h4>{0}</h4><p>{1}</p>")]
    public static void BriefsAreArticles(string layout)
    {
        (string Title, string Text)[] briefs =
        [
            ("市总工会慰问一线职工", "本报讯（记者 何川）市总工会日前走访慰问坚守岗位的一线职工三百名，送去慰问金和防暑用品，并现场解答职工提出的工资、工时问题。"),
            ("河口县发放春耕贷款", "本报讯（记者 秦岭）河口县农商行今年已发放春耕贷款2.3亿元，支持农户1.2万户，贷款利率比去年下降0.5个百分点，手续也更简单。"),
            ("石桥区举办招聘会", "石桥区3月5日讯 石桥区昨天举办春季招聘会，86家企业带来岗位2300个，当场达成意向720人，现场还设了政策咨询台，下午三点才散。"),
        ];
        var document = Read("<h1>一周简讯</h1><div>" + string.Concat(briefs.Select(b => string.Format(System.Globalization.CultureInfo.InvariantCulture, layout, b.Title, b.Text))) + "</div>");
        Assert.Equal(briefs.Select(b => b.Title), document.Articles.Select(a => a.Title?.Text));
        Assert.Equal(briefs.Select(b => b.Text), document.Articles.Select(a => a.Body.Text));
        Spans(document);
    }

    [Fact]
    public static void SectionsOfOneArticleStayTogether()
    {
        var article = Assert.Single(Read($"<h1>助企服务队进园区</h1><p>2022-05-06 来源：山城日报 记者：何川</p>{Rent}<h2>稳岗位</h2>{Jobs}<h2>添去处</h2>{Library}<p>（记者 何川）</p>").Articles);
        Assert.Equal("助企服务队进园区", article.Title!.Text);
        Assert.Equal(9, article.Paragraphs().Length);
    }

    [Fact]
    public static void ASidebarWithNamesStaysWithItsArticle()
    {
        var article = Assert.Single(Read($"<h1>助企服务队进园区</h1><p>记者 何川</p>{Rent}{Jobs}<h3>记者手记</h3><p>□秦岭</p>{Library}").Articles);
        Assert.Equal("助企服务队进园区", article.Title!.Text);
    }

    [Fact]
    public static void RelatedNewsInArticleElementsIsNoArticle()
    {
        var related = string.Concat(Enumerable.Range(1, 3).Select(i => $"<article><h4><a href=/{i}>别的新闻标题{i}</a></h4><p>{i}月的别的新闻，摘要写了一句话。</p></article>"));
        var article = Assert.Single(Read($"<article><h1>城关区减租惠及五百户</h1>{Rent}{Jobs}</article><section>{related}</section>").Articles);
        Assert.Equal("城关区减租惠及五百户", article.Title!.Text);
    }

    private static SourceDocument Read(string body) => Pages.Read($"<!DOCTYPE html><html><head><title>山城网</title></head><body>{body}<div id=footer>主办：山城网 版权所有</div></body></html>");

    /// <summary>Articles follow each other in the source, and each body leads back to its own markup.</summary>
    private static void Spans(SourceDocument document)
    {
        Assert.All(document.Articles.Zip(document.Articles.Skip(1)), p => Assert.True(p.First.SourceSpan.End <= p.Second.SourceSpan.Start));
        foreach (var article in document.Articles)
            for (var i = 0; i < article.Body.Text.Length; i++)
                if (char.IsLetterOrDigit(article.Body.Text[i])) Assert.Equal(article.Body.Text.Substring(i, 1), article.Body.Map.ToSource(new TextSpan(i, 1)).Of(document.Text).ToString());
    }
}
