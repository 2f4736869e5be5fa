using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;

namespace NewsKb.Knowledge.Tests.Comparison;

public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("每家企业最高可领取24万元的学徒补助", "24万元", "元", "最高", "企业", "每户企业最高额（元）")]
    [InlineData("按每人500元标准补助企业", "500元", "元", null, "企业", "每人标准（元）")]
    [InlineData("学员每人每月补贴1200元", "1200元", "元", null, "学员", "每人每月标准（元）")]
    [InlineData("给予最高200万元的奖励", "200万元", "元", "最高", "餐饮企业", "每户企业最高额（元）")]
    [InlineData("给予一次性交通补助，最高600元", "600元", "元", "最高", "务工人员", "每人最高额（元）")]
    [InlineData("一次性给予5万元启动补助", "5万元", "元", null, "企业", "每户企业标准（元）")]
    [InlineData("设立2亿元稳岗专项资金", "2亿元", "元", null, "企业", "资金规模（元）")]
    [InlineData("单笔贷款奖励不超过10万元", "10万元", "元", "最高", "银行机构", "每笔最高额（元）")]
    [InlineData("每标箱补贴不超过1500元", "1500元", "元", "最高", "企业", "每标箱最高额（元）")]
    [InlineData("失业保险费按50%返还", "50%", "%", null, "企业", "比例（%）")]
    [InlineData("用气价格下调8%", "8%", "%", null, "企业", "降幅（%）")]
    [InlineData("年利率3.85%", "3.85%", "%", null, "小微企业", "利率费率（%）")]
    [InlineData("按再贷款利率的50%给予贴息", "50%", "%", null, "企业", "比例（%）")]
    [InlineData("给予1.5个百分点贴息", "1.5个百分点", "百分点", null, "企业", "让利百分点（百分点）")]
    [InlineData("缓缴期限6个月", "6个月", "月", null, "企业", "期限（月）")]
    [InlineData("审批压缩到3天内办结", "3天", "天", null, "企业", "办理时限（天）")]
    [InlineData("每名员工每月上限7200元", "7200元", "港元", "最高", "雇主", "每人每月最高额（港元）")]
    public void A_figure_has_the_unit_that_its_words_give_it(string text, string amount, string unit, string? qualifier, string beneficiary, string expected)
    {
        var measure = Reports.Measure(text, "subsidy_grant", amount, unit, qualifier, beneficiary: beneficiary);
        Assert.Equal(expected, FigureReader.UnitOf(measure.Amount!, measure, isLeading: true)?.Chinese);
    }

    [Fact]
    public void What_is_added_is_not_compared_with_what_is_given() =>
        Assert.Null(FigureReader.UnitOf(Reports.Measure("补助标准每人每月提高50元", "social_assistance", "50元", "元", "提高").Amount!, Reports.Measure("补助标准每人每月提高50元", "social_assistance", "50元", "元", "提高"), isLeading: true));

    [Fact]
    public void Figures_of_a_list_are_of_one_kind()
    {
        var measure = Reports.Measure("按级别分别补贴800元、1200元和1500元", "training", "800元", beneficiary: "职工");
        Figure Of(string text, decimal value) => measure.Amount! with { Text = text, Min = value, Max = value, Span = new NewsKb.Text.TextSpan(measure.Text.IndexOf(text, StringComparison.Ordinal), text.Length) };
        var found = FigureReader.Read(measure, "x", [measure.Amount!, Of("1200元", 1200), Of("1500元", 1500)]);
        Assert.Equal([800, 1200, 1500], found.Select(f => f.Amount.Max));
        Assert.Single(found.Select(f => f.Unit).Distinct());
    }

    [Theory]
    [InlineData("对月销售额10万元以下的纳税人免征增值税", "10万元", "元")]
    [InlineData("贷款余额同比增长12.5%", "12.5%", "%")]
    [InlineData("政府与企业按2:1分担", "2:1", "比例")]
    [InlineData("解决率87.5%", "87.5%", "%")]
    [InlineData("单笔金额100元（含）以上的发给凭证", "100元", "元")]
    [InlineData("水费由每吨6元降到4元", "4元", "元")]
    [InlineData("按3个月应缴费用的三成补贴", "3个月", "月")]
    public void Thresholds_and_statistics_are_not_compared(string text, string amount, string unit)
    {
        var measure = Reports.Measure(text, "subsidy_grant", amount, unit, value: 1);
        Assert.Null(FigureReader.UnitOf(measure.Amount!, measure, isLeading: true));
    }

    [Fact]
    public void A_sum_that_is_set_aside_is_not_yet_paid_out()
    {
        var measure = Reports.Measure("两级财政共安排7200万元，发放家电消费券", "consumption_voucher", "7200万元", qualifier: "累计", status: MeasureStatus.Delivered);
        Assert.Equal("资金规模（元）", FigureReader.UnitOf(measure.Amount!, measure, isLeading: true)?.Chinese);
    }

    [Fact]
    public void A_sum_of_results_is_paid_out()
    {
        var measure = Reports.Measure("累计发放种业担保贷款4170万元", "loan_guarantee", "4170万元", qualifier: "累计", status: MeasureStatus.Delivered);
        Assert.Equal("已兑现金额（元）", FigureReader.UnitOf(measure.Amount!, measure, isLeading: true)?.Chinese);
    }

    [Fact]
    public void The_cap_behind_a_leading_rate_is_read_too()
    {
        const string text = "给予仓储租金25%、不超过40万元的财政补助";
        var measure = Reports.Measure(text, "rent_relief", "25%", "%");
        var figures = FigureReader.Read(measure, "m", [measure.Amount!, Reports.Figure(text, "40万元", qualifier: "最高")]);
        Assert.Equal(["比例（%）", "每户企业最高额（元）"], figures.Select(f => f.Unit.Chinese));
    }

    [Theory]
    [InlineData("每招用1名毕业生，给予1000元补贴", "1000元", "元", null, "每人标准（元）")] // the clause before counts what it is for
    [InlineData("被认定为示范基地的，给予30万元奖补", "30万元", "元", null, "每户企业标准（元）")] // the clause names who gains
    [InlineData("连续参保1年以上的按每人5000元奖补", "5000元", "元", null, "每人标准（元）")] // the condition is over
    [InlineData("返还金额不超过2万元的，无需填表申报", "2万元", "元", "最高", null)] // a case, not a cap
    [InlineData("个人捐赠5000元慰问困难群众", "5000元", "元", null, null)]
    [InlineData("带动汽车消费3亿元", "3亿元", "元", null, null)] // an effect
    [InlineData("瘦肉出库价为36元", "36元", "元", null, null)] // a price
    [InlineData("在车站三个出口设三个点", "三个点", "百分点", null, null)]
    [InlineData("抽调干部126名", "126名", "名", null, null)] // who works, not who gains
    [InlineData("成立由35名业务骨干组成的专班", "35名", "名", null, null)]
    [InlineData("累计出动800人次检查商户", "800人次", "人次", "累计", null)]
    [InlineData("在原800元/月标准基础上提高三成", "800元", "元", null, null)] // the value before the change
    [InlineData("对接待游客超过3000人次的民宿奖励6万元", "6万元", "元", null, "每户企业标准（元）")] // those counted do not share it
    [InlineData("服务企业126家", "126家", "家", null, "数量（家）")]
    [InlineData("10个工作日内补办延期手续", "10个工作日", "天", null, null)]
    public void Amounts_are_told_from_what_stands_beside_them(string text, string amount, string unit, string? qualifier, string? expected)
    {
        var measure = Reports.Measure(text, "subsidy_grant", amount, unit, qualifier, value: 1, beneficiary: "毕业生");
        Assert.Equal(expected, FigureReader.UnitOf(measure.Amount!, measure, isLeading: true)?.Chinese);
    }

    [Fact]
    public void Discounts_are_compared_by_what_is_taken_off()
    {
        var measure = Reports.Measure("货车通行费按8.5折收取", "logistics_support", "8.5折", "%", value: 85);
        Assert.Equal(15, Assert.Single(FigureReader.Read(measure, "m", [measure.Amount!])).Amount.Max);
    }

    [Fact]
    public void The_price_of_a_loan_is_none_of_its_guarantee()
    {
        const string text = "降低委托贷款利率2个点、调减担保费率0.6个点";
        var (loan, guarantee) = (Reports.Figure(text, "2个点", "百分点", "下降", 2), Reports.Figure(text, "0.6个点", "百分点", "下降", 0.6m));
        Assert.Equal([0.6m], FigureReader.Read(Reports.Measure(text, "loan_guarantee"), "m", [loan, guarantee]).Select(f => f.Amount.Max));
        Assert.Equal([2, 0.6m], FigureReader.Read(Reports.Measure(text, "loan"), "m", [loan, guarantee]).Select(f => f.Amount.Max));
    }

    [Fact]
    public void A_grant_beside_a_loan_is_no_loan()
    {
        var measure = Reports.Measure("对首次贷款的企业给予2万元补贴", "loan", "2万元");
        Assert.Empty(FigureReader.Read(measure, "m", [measure.Amount!]));
    }

    [Fact]
    public void What_was_agreed_is_not_paid_out()
    {
        var measure = Reports.Measure("促成采购合同额3.9亿元", "platform_matchmaking", "3.9亿元", status: MeasureStatus.Delivered);
        Assert.Equal("成交签约金额（元）", FigureReader.UnitOf(measure.Amount!, measure, isLeading: true)?.Chinese);
    }
}
