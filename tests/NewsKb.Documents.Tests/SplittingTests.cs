namespace NewsKb.Documents.Tests;

public static class SplittingTests
{
    private const string Page = """
        2021年4月8日 星期四 责任编辑：何川 要闻 2
        日前，区财政局拨付稳岗资金1360万元，用于
        奖励留用工人的企业，每留一人奖励五百元。资
        金三天内到账，企业不用跑腿。（记者 何川）
        商业街消费券首日核销九成商业街消费券首日核销九成

        在昨天的调度会上，区工信局介绍，全区规上工
        业企业复工率达到9
        8.2%，其中汽车配件企业全部开工。下一步还将
        派出干部进厂帮助解决用工难。（记者 秦岭）
        （下转第4版）

        区财政拨付稳岗资金1360万元
        奖励留用工人企业

        本报讯（记者 方圆）周末，商业街发放消费券两
        万张，首日核销率达到九成，餐饮商户最受欢迎。
        第二批消费券下周发放。

        规上工业企业复工率达98.2%规上工业企业复工率达98.2%
        """;

    [Fact]
    public static void ArticlesEndAtSignOffsAndBeginAtLeads()
    {
        var articles = Pages.Read(Page).Articles;
        Assert.Equal(["日前，区财政", "在昨天的调度", "本报讯（记者"], articles.Select(a => a.Body.Text[..6]));
        Assert.Equal(["（记者 何川）", "（记者 秦岭）", "费券下周发放。"], articles.Select(a => a.Body.Text[^7..]));
        Assert.Equal([1, 2, 3], articles.Select(a => a.Number));
    }

    [Fact]
    public static void DisplacedHeadingsGoToTheArticleWhoseWordsTheyShare() =>
        Assert.Equal(
            ["区财政拨付稳岗资金1360万元 奖励留用工人企业", "规上工业企业复工率达98.2%", "商业街消费券首日核销九成"],
            Pages.Read(Page).Articles.Select(a => a.Title?.Text));

    [Fact]
    public static void AnArticleThatGoesOnElsewhereSaysSo()
    {
        var articles = Pages.Read(Page).Articles;
        Assert.Equal([0, 1, 0], articles.Select(a => a.Warnings.Count));
        Assert.Equal("continued_elsewhere", articles[1].Warnings[0].Kind);
        Assert.Contains("下转第4版", articles[1].Warnings[0].Text, StringComparison.Ordinal);
        Assert.Equal("begins_elsewhere", Assert.Single(Pages.Read("（上接第1版）\n" + Page).Articles[0].Warnings).Kind);
    }

    [Theory]
    [InlineData("云溪县为商户纾困\n云溪县为商户纾困", "云溪县为商户纾困")]
    [InlineData("关于支持商户的若干措施\n云溪县人民政府办公室", "云溪县人民政府办公室")]
    public static void WhatIsTakenOutOfAHeadlineIsListed(string head, string dropped)
    {
        var document = Pages.Read(head + "\n本报讯 云溪县今年对承租国有房屋的商户免收三个月租金，共惠及商户六十户。");
        var (span, reason) = Assert.Single(document.Dropped);
        Assert.Equal((head.LastIndexOf(dropped, StringComparison.Ordinal), dropped, "fragment"), (span.Start, span.Of(document.Text).ToString(), reason));
    }

    [Theory]
    [InlineData("云溪县为商户纾困\n云溪县为商户纾困", "云溪县为商户纾困")] // printed twice
    [InlineData("关于支持商户的若干措施\n云溪县人民政府办公室", "关于支持商户的若干措施")] // who signs
    [InlineData("云 溪 新 报\n2022年11月18日 星期五 第三版\n云溪县为商户纾困", "云溪县为商户纾困")] // the paper
    public static void AHeadlineHoldsNoMore(string head, string title) =>
        Assert.Equal(title, Pages.Only(head + "\n本报讯 云溪县今年对承租国有房屋的商户免收三个月租金，共惠及商户六十户。").Title?.Text);

    [Fact]
    public static void SectionHeadingsStayInTheirArticle()
    {
        var article = Pages.Only("""
            助企服务队进园区

            本报讯（记者 何川）服务队今年走访企业120家，收集问题86个，已经办结七成。

            问需求

            干部每周走访两次，问题当天登记。

            解难题

            用工问题由人社部门牵头，融资问题由金融部门牵头。（秦岭）
            """);
        Assert.Equal("助企服务队进园区", article.Title!.Text);
        Assert.Equal(5, article.Paragraphs().Length);
    }

    [Fact]
    public static void AHeadlineInTwoLinesIsOneAndTheLineBelowIsTheSubtitle()
    {
        var article = Pages.Only("""
            政策找上门

            餐饮商户领到免租补贴
            首批惠及五百家门店

            新华社兰州3月2日电（记者 何川）兰州市给餐饮商户发放免租补贴，首批五百家门店受益。政策找上门，商户不用跑。
            """);
        Assert.Contains("餐饮商户领到免租补贴 首批惠及五百家门店", article.Title!.Text, StringComparison.Ordinal);
        Assert.Equal("兰州", article.Dateline);
        Assert.Equal("新华社", article.Publisher);
    }

    [Fact]
    public static void ADoubleSpacedPageReadsLikeAnyOther()
    {
        var lines = Page.Split('\n').Where(l => l.Trim().Length > 0);
        var spaced = string.Join("\n\n", lines);
        Assert.Equal(Pages.Read(string.Join('\n', lines)).Articles.Select(a => a.Body.Text), Pages.Read(spaced).Articles.Select(a => a.Body.Text));
    }
}
