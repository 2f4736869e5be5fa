using NewsKb.Extraction;
using NewsKb.Knowledge.Matching;
using NewsKb.Knowledge.Tests.Comparison;

namespace NewsKb.Knowledge.Tests.Matching;

public sealed class MatcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public MatcherTests()
    {
        _knowledge = KnowledgeBase.OpenForWriting(_folder["kb.db"]);
        Samples.Store(
            _knowledge,
            Story("a.txt", Samples.Zhangye, Reports.Measure("对餐饮企业给予贷款贴息，每户最高3万元", "interest_subsidy", "3万元", qualifier: "最高", beneficiary: "餐饮企业"), "企业可登录市政务服务网提交申请。"),
            Story("b.txt", Samples.Zhangye, Reports.Measure("对制造业企业发放专项贷款，每户最高500万元", "loan", "500万元", qualifier: "最高", beneficiary: "制造业企业")),
            Story("c.txt", Samples.Xining, Reports.Measure("对小微企业发放信用贷款，每户最高100万元", "loan", "100万元", qualifier: "最高", beneficiary: "小微企业")),
            Story("d.txt", new Place("620000", "甘肃省"), Reports.Measure("对小微企业贷款展期6个月", "loan_extension", "6个月", "月", beneficiary: "小微企业")),
            Story("e.txt", Samples.Zhangye, Reports.Measure("向消费者发放消费券100万元", "consumption_voucher", "100万元", beneficiary: "消费者")));
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Measures_of_the_place_and_of_those_above_it_fit_with_reasons()
    {
        var result = Match("620702", "餐饮", "小微", "融资");
        Assert.Equal(["interest_subsidy", "loan_extension"], result.Fitting.Select(m => m.Measure.Measure.Instrument));
        var first = result.Fitting[0];
        Assert.Contains("面向餐饮：餐饮企业", first.Reasons);
        Assert.Equal("企业可登录市政务服务网提交申请。", first.Application);
        var (start, end) = (first.ApplicationEvidence!.SourceStart, first.ApplicationEvidence.SourceEnd);
        Assert.Equal(first.Application, _knowledge.GetArticle(first.Measure.Id)!.SourceText![start..end]);
        Assert.Equal("a.txt", first.Measure.Evidence[0].Source);
    }

    [Fact]
    public void What_does_not_fit_is_told_with_its_reason()
    {
        var other = Assert.Single(Match("620702", "餐饮", "小微", "融资").Others);
        Assert.Equal(["行业不符：限制造业"], other.Misfits);
    }

    [Fact]
    public void Measures_of_other_cities_are_left_out() =>
        Assert.DoesNotContain(Match("620700", null, null, "融资").Fitting, m => m.Measure.Place == "630100");

    [Fact]
    public void Vouchers_answer_a_firm_that_lacks_customers() =>
        Assert.Equal("consumption_voucher", Match("620700", "餐饮", null, "客源").Fitting[0].Measure.Measure.Instrument);

    [Fact]
    public void What_says_the_same_at_greater_length_is_listed_once_with_both_sources()
    {
        const string Short = "对缴费困难的企业，社会保险费可延长至四月底缴纳";
        Samples.Store(
            _knowledge,
            Story("f.txt", Samples.Xining, Reports.Measure(Short, "social_insurance_relief", null, beneficiary: "缴费困难的企业")),
            Story("g.txt", Samples.Xining, Reports.Measure(Short + "，其间不收滞纳金，不影响职工正常享受各项待遇，也不影响个人权益", "social_insurance_relief", null, beneficiary: "缴费困难的企业")));
        var match = Assert.Single(Match("630100", "餐饮", null, "社保").Fitting);
        Assert.Equal(["f.txt", "g.txt"], match.Measure.Evidence.Select(e => e.Source).Order());
    }

    [Fact]
    public void National_measures_are_for_firms_everywhere_on_the_mainland()
    {
        var measure = Reports.Measure("参保企业可申请返还失业保险费", "job_retention_subsidy", null, beneficiary: "参保企业") with { Place = null };
        Samples.Store(_knowledge, Samples.Article("n.txt", "人力资源社会保障部：" + measure.Text + "。", null, "人力资源社会保障部发布稳岗政策", "2022-06-01", measure));
        Assert.Contains("全国性措施", Assert.Single(Match("630100", "餐饮", null, "稳岗").Fitting).Reasons);
        Assert.Empty(Match("810000", "餐饮", null, "稳岗").Fitting);
    }

    [Fact]
    public void Large_exhibits_are_no_large_firms() => Assert.Equal(EnterpriseSizes.None, EnterpriseSize.ReadText("对大型展品回运费给予支持"));

    [Fact]
    public void Key_firms_are_not_small_ones()
    {
        Samples.Store(_knowledge, Story("h.txt", Samples.Xining, Reports.Measure("对规上企业给予用电补贴，每户最高5万元", "utility_relief", "5万元", qualifier: "最高", beneficiary: "规上企业")));
        Assert.Empty(Match("630100", null, "小微", "电费").Fitting);
        Assert.Single(Match("630100", null, "规上", "电费").Fitting);
    }

    [Theory]
    [InlineData("缺钱周转", "融资")]
    [InlineData("招不到人，缺工", "用工")]
    [InlineData("房租", "房租")]
    [InlineData("天气", null)]
    public void Needs_are_read_from_plain_words(string phrase, string? need) => Assert.Equal(need, EnterpriseNeed.Find(phrase)?.Name);

    [Theory]
    [InlineData("小微", EnterpriseSizes.Micro | EnterpriseSizes.Small)]
    [InlineData("个体工商户", EnterpriseSizes.Individual)]
    [InlineData("中小微企业和个体工商户", EnterpriseSizes.Individual | EnterpriseSizes.Micro | EnterpriseSizes.Small | EnterpriseSizes.Medium)]
    [InlineData("企业", EnterpriseSizes.None)]
    public void Sizes_are_read_from_plain_words(string phrase, EnterpriseSizes sizes) => Assert.Equal(sizes, EnterpriseSize.Read(phrase));

    [Fact]
    public void Every_instrument_of_a_need_exists() =>
        Assert.All(EnterpriseNeed.Terms.Select(t => EnterpriseNeed.Find(t)!), n => Assert.All(n.Instruments.Keys, i => Assert.NotNull(NewsKb.Extraction.Measures.Instrument.Find(i))));

    private MatchResult Match(string? place, string? sector, string? size, string? need) => _knowledge.Match(new MatchRequest
    {
        Place = place,
        Sector = sector,
        Size = size is null ? EnterpriseSizes.None : EnterpriseSize.Read(size),
        Need = need is null ? null : EnterpriseNeed.Find(need),
    });

    private static AnnotatedArticle Story(string path, Place place, Measure measure, string more = "") =>
        Samples.Article(path, measure.Text + "。" + more, place, path, "2022-06-01", measure);
}
