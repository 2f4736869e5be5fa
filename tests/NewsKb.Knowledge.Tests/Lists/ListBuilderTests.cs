using NewsKb.Extraction;
using NewsKb.Knowledge.Lists;
using NewsKb.Knowledge.Tests.Comparison;
using NewsKb.Text;

namespace NewsKb.Knowledge.Tests.Lists;

public sealed class ListBuilderTests : IDisposable
{
    private const string Body = "发放创业担保贷款4606万元。\n◎建筑业、房地产业企业专项服务组。张掖市山脚牧业有限公司缺少资金。\n共收集融资类问题54件。";
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public ListBuilderTests()
    {
        _knowledge = KnowledgeBase.OpenForWriting(_folder["kb.db"]);
        var measure = Reports.Measure("发放创业担保贷款4606万元", "loan_guarantee", "4606万元", status: MeasureStatus.Delivered, programme: "“暖企”行动");
        Samples.Store(_knowledge, Samples.Article("标题", Body, Samples.Zhangye, "a.txt", "2022-11-22", measure) with
        {
            Organizations = [new Organization { Text = "张掖市山脚牧业有限公司", Span = Span("张掖市山脚牧业有限公司"), SourceSpan = Span("张掖市山脚牧业有限公司") }],
            Problems = [new Problem { Text = "融资类问题54件", Span = Span("融资类问题54件"), SourceSpan = Span("融资类问题54件"), Kind = "financing", Count = 54 }],
        });
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_four_lists_hold_policies_groups_enterprises_problems_and_measures()
    {
        var lists = _knowledge.Lists(new ListsRequest { Place = "620000" });
        var policy = Assert.Single(lists.Policies);
        Assert.Equal(("“暖企”行动", 1), (policy.Name, policy.Delivered));
        Assert.Equal(46_060_000, Assert.Single(policy.Results).Amount.Max);
        Assert.Equal([("建筑业、房地产业企业专项服务组", true), ("张掖市山脚牧业有限公司", false)], lists.Enterprises.Select(e => (e.Name, e.IsGroup)));
        Assert.Equal("张掖市山脚牧业有限公司缺少资金", lists.Enterprises[1].Evidence[0].Context);
        Assert.Equal(("financing", 54), (Assert.Single(lists.Problems).Kind, lists.Problems[0].Count));
        Assert.Single(lists.Measures);
    }

    [Fact]
    public void The_place_of_a_group_in_the_source_reads_as_its_name()
    {
        var group = _knowledge.Lists(new ListsRequest()).Enterprises.Single(e => e.IsGroup).Evidence[0];
        var source = _knowledge.GetArticle(group.ArticleId)!.SourceText!;
        Assert.Equal(group.Text, source[group.SourceStart..group.SourceEnd]);
    }

    [Fact]
    public void Other_places_and_times_have_no_lists()
    {
        Assert.True(_knowledge.Lists(new ListsRequest { Place = "630100" }).IsEmpty);
        Assert.True(_knowledge.Lists(new ListsRequest { Until = new DateOnly(2022, 1, 1) }).IsEmpty);
    }

    [Theory]
    [InlineData("我市成立6个专项服务小组，开展服务", "")]
    [InlineData("◎住宿餐饮企业专项服务组。引导企业", "住宿餐饮企业专项服务组")]
    [InlineData("组建市场主体、重点项目服务专班", "重点项目服务专班")]
    public void Groups_are_found_by_the_end_of_their_names(string body, string names) =>
        Assert.Equal(names, string.Join(' ', EnterpriseNames.Groups(body).Select(s => s.Of(body).ToString())));

    [Fact]
    public void A_phrase_is_found_in_the_source_through_line_breaks_and_traditional_characters()
    {
        const string source = "……設立餐飲業專\n  項服務組，";
        var span = SourceFinder.Find("餐饮业专项服务组", source, new TextSpan(0, source.Length));
        Assert.Equal("餐飲業專\n  項服務組", span.Of(source).ToString());
    }

    private static TextSpan Span(string text) => new(Body.IndexOf(text, StringComparison.Ordinal), text.Length);
}
