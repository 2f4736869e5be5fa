using System.Text.Json;
using NewsKb.Extraction;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Export.Reports;
using NewsKb.Knowledge.Lists;
using NewsKb.Knowledge.Tests.Comparison;
using NewsKb.Text;

namespace NewsKb.Knowledge.Tests.Lists;

public sealed class ListBuilderTests : IDisposable
{
    private const string Body = "发放种业担保贷款4170万元。\n◎养殖业、饲料业企业专项服务组。张掖市山脚牧业有限公司缺少资金。\n共收集融资类问题54件。";
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public ListBuilderTests()
    {
        _knowledge = KnowledgeBase.OpenForWriting(_folder["kb.db"]);
        var measure = Reports.Measure("发放种业担保贷款4170万元", "loan_guarantee", "4170万元", status: MeasureStatus.Delivered, programme: "“暖企”行动");
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
        Assert.Equal(41_700_000, Assert.Single(policy.Results).Amount.Max);
        Assert.Equal([("养殖业、饲料业企业专项服务组", true), ("张掖市山脚牧业有限公司", false)], lists.Enterprises.Select(e => (e.Name, e.IsGroup)));
        Assert.Equal("张掖市山脚牧业有限公司缺少资金", lists.Enterprises[1].Evidence[0].Context);
        Assert.Equal(("financing", 54), (Assert.Single(lists.Problems).Kind, lists.Problems[0].Count));
        Assert.Single(lists.Measures);
    }

    [Fact]
    public void An_enterprise_has_the_measures_that_went_to_it()
    {
        const string company = "青石面粉有限公司", unusual = "老槐树作坊";
        var loan = $"为{company}发放贷款500万元";
        var goods = $"向{unusual}、{company}赠送防疫物资";
        var body = $"{company}缺少资金。{loan}。{goods}。";
        Samples.Store(_knowledge, Samples.Article("帮扶", body, Samples.Xining, "b.txt", "2022-12-01",
            Samples.Measure(body, loan, "loan", company) with { Enterprises = [company] },
            Samples.Measure(body, goods, "subsidy_grant") with { Enterprises = [unusual, company] }) with
        {
            Organizations = [new Organization { Text = company, Span = new(0, company.Length), SourceSpan = new(3, company.Length) }],
        });
        var lists = _knowledge.Lists(new ListsRequest { Place = "630100" });
        Assert.Equal([(company, 1), (unusual, 1)], lists.Enterprises.Select(e => (e.Name, e.Reports)));
        Assert.Equal([("loan", loan), ("subsidy_grant", goods)], lists.Enterprises[0].Received.Select(m => (m.Measure.Instrument, m.Measure.Text)));
        Assert.Equal((company, $"{company}缺少资金"), (lists.Enterprises[0].Evidence[0].Text, lists.Enterprises[0].Evidence[0].Context));
        Assert.Equal(goods, Assert.Single(lists.Enterprises[1].Received).Measure.Text);
        Assert.Equal((goods, lists.Enterprises[1].Received[0].Id), (lists.Enterprises[1].Evidence[0].Text, lists.Enterprises[1].Evidence[0].MeasureId));

        var line = ListsJson.ToLines(lists).Select(l => JsonDocument.Parse(l).RootElement).Single(r => r.GetProperty("list").GetString() == "enterprises" && r.GetProperty("name").GetString() == unusual);
        var received = Assert.Single(line.GetProperty("received").EnumerateArray());
        Assert.Equal((goods, "subsidy_grant"), (received.GetProperty("text").GetString(), received.GetProperty("instrument").GetString()));
        Assert.Equal(goods, Assert.Single(received.GetProperty("evidence").EnumerateArray()).GetProperty("text").GetString());
        var rows = ListsRows.Of(lists).ToList();
        Assert.Equal($"loan {loan} [{lists.Measures[0].Id}]; subsidy_grant {goods} [{lists.Measures[1].Id}]", rows.Single(r => r[1] == company)[rows[0].ToList().IndexOf("received")]);
        var report = ListsReport.Of(lists);
        var table = report.Tables.Single(t => t.Name == "企业清单");
        var cell = table.Rows[0][table.Columns.ToList().FindIndex(c => c.Heading == "所获措施")];
        Assert.Equal($"信贷支持：{loan}；财政奖补：{goods}", cell.Text);
        Assert.Equal(loan, report.Evidence[cell.Evidence!.Value].Evidence.Text);
    }

    [Fact]
    public void A_measure_told_twice_went_to_the_companies_of_both_reports()
    {
        foreach (var (path, company) in new[] { ("c.txt", "青石面粉有限公司"), ("d.txt", "南坡酒业有限公司") })
        {
            var measure = Reports.Measure("发放稳岗返还资金85万元，惠及两家企业", "wage_job_subsidy", "85万元") with { Enterprises = [company] };
            Samples.Store(_knowledge, Samples.Article(path, measure.Text, Samples.Xining, path, "2022-12-01", measure));
        }
        var lists = _knowledge.Lists(new ListsRequest { Place = "630100" });
        Assert.Equal(["南坡酒业有限公司", "青石面粉有限公司"], lists.Enterprises.Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.All(lists.Enterprises, e => Assert.Equal(2, Assert.Single(e.Received).Evidence.Count));
    }

    [Fact]
    public void The_document_of_a_programme_is_one_policy_with_it_in_the_same_place()
    {
        foreach (var (path, place, programme) in new[]
        {
            ("e.txt", Samples.Xining, "“春风送岗”行动"), ("f.txt", Samples.Xining, "《西宁市“春风送岗”行动方案》"), ("g.txt", Samples.Zhangye, "《张掖市“春风送岗”行动方案》"), ("h.txt", Samples.Xining, "《西宁市就业办法》"),
        })
            Samples.Store(_knowledge, Samples.Article(path, $"对{path}企业给予补助", place, path, "2022-12-01", Reports.Measure($"对{path}企业给予补助", "subsidy_grant", programme: programme)));
        Assert.Equal(
            [("“春风送岗”行动", 2), ("“暖企”行动", 1), ("《张掖市“春风送岗”行动方案》", 1), ("《西宁市就业办法》", 1)],
            _knowledge.Lists(new ListsRequest()).Policies.Select(p => (p.Name, p.InForce + p.Delivered)));
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
    [InlineData("◎粮油购销企业专项服务组。引导企业", "粮油购销企业专项服务组")]
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
