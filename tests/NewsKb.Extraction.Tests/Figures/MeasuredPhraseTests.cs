using System.Text.RegularExpressions;
using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;

namespace NewsKb.Extraction.Tests.Figures;

/// <summary>What figures measure, on the invented sentences of <c>measured-things.txt</c>, marked as ⟦figure|what it measures⟧.</summary>
public partial class MeasuredPhraseTests
{
    private const double LeastSimilarity = 0.77;

    [Fact]
    public void Says_of_most_figures_what_a_reader_would_say()
    {
        var (sum, count, missed) = (0.0, 0, new List<string>());
        foreach (var line in File.ReadLines(TestData.InRoot("tests", "NewsKb.Extraction.Tests", "Figures", "measured-things.txt")))
        {
            var text = Mark().Replace(line, mark => mark.Groups[1].Value);
            var figures = FigureScanner.Scan(text, DateScanner.Scan(text, new DateOnly(2022, 6, 15)));
            var shift = 0;
            foreach (Match mark in Mark().Matches(line))
            {
                var start = mark.Index - shift;
                var end = start + mark.Groups[1].Length;
                shift += mark.Length - mark.Groups[1].Length;
                count++;
                if (figures.FirstOrDefault(f => f.Span.Start < end && f.Span.End > start) is { } figure) sum += PhraseSimilarity.Of(mark.Groups[2].Value, figure.Of ?? "");
                else missed.Add(mark.Groups[1].Value);
            }
        }
        Assert.Empty(missed);
        Assert.True(sum / count >= LeastSimilarity, $"{sum / count:0.0000} of {count} figures");
    }

    [Theory]
    [InlineData("书店券满60元减20元，影院券满90元减30元。", "书店券使用门槛 书店券抵扣额 影院券使用门槛 影院券抵扣额")]
    [InlineData("书店券满60元减20元、满90元减30元。", "书店券使用门槛 书店券抵扣额 书店券使用门槛 书店券抵扣额")]
    public void Each_amount_of_a_voucher_belongs_to_the_one_named_last(string text, string things) =>
        Assert.Equal(things.Split(' '), FigureScanner.Scan(text, []).Select(f => f.Of));

    [Theory]
    [InlineData("前5个月，全市纺织业产值同比增长4%，比1—4月份加快了0.6个百分点，高于全省平均水平2个百分点。", "纺织业产值 纺织业产值增速比1—4月份加快 纺织业产值增速高于全省平均水平")] // whose growth the figure before told
    [InlineData("化工业投资同比增长6%，增幅高于全市平均3个百分点，拉动工业投资增长1个百分点。", "化工业投资 化工业投资增幅高于全市平均 化工业投资拉动工业投资增长")]
    [InlineData("贷款利率较上年下降0.4个百分点。", "贷款利率")] // no growth is compared
    [InlineData("对全市水产品出口额前5位的企业，设一等奖1名、二等奖3名，分别给予9万元、6万元的奖励。", "水产品出口一等奖名额 水产品出口二等奖名额 水产品出口一等奖奖励 水产品出口二等奖奖励")]
    [InlineData("实施医疗救助40户90人。其中东湖镇3户8人，救助资金6000元；西湖乡2户5人，救助资金4000元。", "医疗救助户数 医疗救助人数 东湖镇医疗救助户数 东湖镇医疗救助人数 东湖镇救助资金 西湖乡医疗救助户数 西湖乡医疗救助人数 西湖乡救助资金")]
    [InlineData("发放创业贷款900万元，支持30户500万元发展水产业、20户400万元发展果木业。", "发放创业贷款 发展水产业户数 水产业创业贷款 发展果木业户数 果木业创业贷款")]
    [InlineData("累计发放创业贷款70笔900万元。", "发放创业贷款笔数 发放创业贷款")]
    [InlineData("对新建的乡镇水产冷链中心给予投资总额20%的补贴，最高不超过60万元。", "乡镇水产冷链中心投资补贴比例 乡镇水产冷链中心投资补贴")]
    [InlineData("形成5类60条建议。", "建议种类 建议")]
    [InlineData("举办80场不同类型的渔业展会。", "渔业展会")]
    [InlineData("共有600名渔民参加了电工培训。", "参加电工培训渔民")]
    public void Carries_over_whose_growth_and_which_money_a_figure_tells(string text, string things) =>
        Assert.Equal(things.Split(' '), FigureScanner.Scan(text, []).Select(f => f.Of));

    [Theory]
    [InlineData("去年居民人均存款4万元。排在前面的为：苏州9万元、无锡8万元和常州7万元。", "居民人均存款 苏州居民人均存款 无锡居民人均存款 常州居民人均存款")] // places of a list
    [InlineData("排在前面的是苏州、无锡和常州，分别发放贷款9亿元、8亿元、7亿元。", "苏州发放贷款 无锡发放贷款 常州发放贷款")] // names before 分别
    [InlineData("新购收割机20台，播种机30台，同比分别增长8%和9%。", "新购收割机 播种机 新购收割机 播种机")] // changes of things of other units
    [InlineData("已储备化肥9万吨，占需要量的60%。", "储备化肥 储备化肥占需要量比例")]
    [InlineData("茶叶出口额5亿元，占全县的8%，比上年同期增长15%。", "茶叶出口额 茶叶出口额占全县比例 茶叶出口额")]
    [InlineData("每县产业发展资金600万元（含上年结余），共计1.2亿元。", "每县产业发展资金 每县产业发展资金")] // what stands in brackets is passed over
    [InlineData("贷款90亿元、政策性补贴12亿元。", "贷款 政策性补贴")] // the award of the last item is its own
    [InlineData("去年助学基金共筹集29万元。", "助学基金筹集")] // the subject before 共
    [InlineData("可享受6个月延长还款期限。", "延长还款期限")] // the term stands behind
    [InlineData("园区引来甲厂、乙厂、丙厂等3家科技与物流企业。", "科技与物流企业")] // the names before 等 are those that are counted
    [InlineData("该政策惠及9200户个体工商户。", "惠及个体工商户")] // what is done with those who are counted
    [InlineData("油菜播种面积90万亩，总产量20万吨。", "油菜播种面积 油菜总产量")] // a bare measure takes the topic of its sentence
    [InlineData("每人每月培训补贴600元，补贴期限最长6个月。", "每人每月培训补贴 培训补贴期限")]
    [InlineData("超额完成年度目标（6万户）的29%。", "年度目标 年度目标比例")]
    [InlineData("向7000户企业拨付稳岗返还资金。", "稳岗返还资金企业")]
    [InlineData("发放补贴6100户、4.5万户的住房改造任务。", "发放补贴 住房改造任务")] // the second of two has a noun of its own
    [InlineData("36个县（市、区）完成任务。", "县（市、区）")]
    public void Names_what_a_figure_is_told_of(string text, string things) =>
        Assert.Equal(things.Split(' '), FigureScanner.Scan(text, []).Select(f => f.Of));

    [Fact]
    public void An_act_that_the_sentence_named_in_full_keeps_its_name() =>
        Assert.Equal("渔业保险补助", FigureScanner.Scan("可申请一次性渔业保险补助，产量为6吨以上的，补助3万元；9吨以上的，补助5万元。", []).Last(f => f.Unit == "元").Of);

    [Fact]
    public void A_share_told_twice_is_named_once() =>
        Assert.Equal(["书店", "书店占比", "书店占比"], FigureScanner.Scan("书店6家，占7%，约占8%", []).Select(f => f.Of));

    [Fact]
    public void A_phrase_behind_half_a_character_starts_with_no_blank() =>
        Assert.Equal("户均", FigureScanner.Scan("\uD83D\u3000户均8元", [])[0].Of);

    [Fact]
    public void A_row_whose_first_cell_lies_too_far_before_names_nothing() =>
        Assert.DoesNotContain("补贴", FigureScanner.Scan($"{new string('甲', 100)}收购补贴\t{new string('乙', 110)}\t每户800元", [])[0].Of, StringComparison.Ordinal);

    [GeneratedRegex(@"⟦([^|]*)\|([^⟧]*)⟧")]
    private static partial Regex Mark();
}
