using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;

namespace NewsKb.Extraction.Tests.Figures;

public class FigureScannerTests
{
    [Theory]
    [InlineData("80多万农村困难群众住上新房", 1)]
    [InlineData("为30多万困难就业人员提供补贴", 1)]
    [InlineData("30多万困难", 0)] // no one is counted
    public void Words_may_stand_before_those_that_a_bare_number_counts(string text, int figures) =>
        Assert.Equal(figures, FigureScanner.Scan(text, []).Count(f => f.Unit == "人"));

    [Theory]
    [InlineData("裁员率不高于职工总数20%的企业", "最高")]
    [InlineData("按不低于保证金的8倍放大", "至少")]
    [InlineData("比上年多增30亿元", "增长")]
    [InlineData("共计承保农作物30亩", null)]
    public void A_bound_may_stand_before_the_noun_that_the_number_is_a_share_of(string text, string? qualifier) =>
        Assert.Equal(qualifier, Assert.Single(FigureScanner.Scan(text, [])).Qualifier);

    [Theory]
    [InlineData("发放贷款4606万元", "4606万元|46060000|元|")]
    [InlineData("补贴最高不超过30万元", "30万元|300000|元|最高")]
    [InlineData("返还1至3个月的社保费", "1至3个月|1..3|月|")]
    [InlineData("给予50万至300万元奖励", "50万至300万元|500000..3000000|元|")]
    [InlineData("给予50至300万元奖励", "50至300万元|500000..3000000|元|")]
    [InlineData("用时1小时零30分钟，一小时零三十分钟", "1小时零30分钟|90|分钟|;一小时零三十分钟|90|分钟|")]
    [InlineData("办结用时五分三十秒，检修3小时20分，登记五个半分钟", "五分三十秒|330|秒|;3小时20分|200|分钟|;五个半分钟|5.5|分钟|")]
    [InlineData("增速为负的百分之三，利润为负 1.5%", "负的百分之三|-3|%|;负 1.5%|-1.5|%|")]
    [InlineData("票价30日元，产值翻了一番", "30日元|30|日元|;一番|1|番|")]
    [InlineData("比200万元多，比 30 米低", "200万元|2000000|元|超;30 米|30|米|最高")]
    [InlineData("营收2300亿、6.1%", "6.1%|6.1|%|")]
    [InlineData("体温超过37.3度，用电300度", "37.3度|37.3|摄氏度|超;300度|300|千瓦时|")]
    [InlineData("按75%—100%返还", "75%—100%|75..100|%|")]
    [InlineData("惠及企业1.2万余家", "1.2万余家|12000|家|超")]
    [InlineData("新增就业七十多万人", "七十多万人|700000|人|超")]
    [InlineData("总投资3亿5千万元", "3亿5千万元|350000000|元|")]
    [InlineData("投资1.5万亿元", "1.5万亿元|1500000000000|元|")]
    [InlineData("占五成以上", "五成|50|%|至少")]
    [InlineData("减免三分之一", "三分之一|33.33|%|")]
    [InlineData("利率下降0.5个百分点", "0.5个百分点|0.5|百分点|下降")]
    [InlineData("利率下调25个基点", "25个基点|0.25|百分点|下降")]
    [InlineData("按2:1的比例分担", "2:1|2|比例|")]
    [InlineData("期限半年", "半年|6|月|")]
    [InlineData("贷款期限不超过1年半", "1年半|18|月|最高")]
    [InlineData("办理续贷1138笔60.78亿元", "1138笔|1138|笔|;60.78亿元|6078000000|元|")]
    [InlineData("同比增长5.5%", "5.5%|5.5|%|同比增长")]
    [InlineData("分别为61.9%、56.0和47.1%", "61.9%|61.9|%|;56.0|56|%|;47.1%|47.1|%|")]
    [InlineData("约合港币5000元", "5000元|5000|港元|约")]
    [InlineData("培训30人以上", "30人|30|人|至少")]
    [InlineData("规模达到10亿元以上", "10亿元|1000000000|元|超")]
    [InlineData("组织百余家企业", "百余家|100|家|超")]
    [InlineData("处六百元以上三千元以下的罚款", "六百元以上三千元以下|600..3000|元|")]
    [InlineData("用工30人以上、90人以内", "30人以上、90人以内|30..90|人|")]
    [InlineData("由5年延长至8年", "5年|60|月|;8年|96|月|")]
    [InlineData("惠及近20万纳税人", "20万|200000|人|近")]
    [InlineData("编印3本科普手册", "3本|3|本|")]
    [InlineData("联系1023家属地企业", "1023家|1023|家|")]
    [InlineData("为企业减负2.6亿元", "2.6亿元|260000000|元|")]
    [InlineData("客流只有往年的1/10", "1/10|10|%|")]
    public void Reads_value_unit_and_qualifier(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("第三轮第59次会议")]
    [InlineData("2022年3月5日至4月10日")]
    [InlineData("某政发〔2020〕6号")]
    [InlineData("一家企业、一批项目、一次性补贴标准")]
    [InlineData("数十家企业若干项")]
    [InlineData("“百名干部”行动")]
    [InlineData("六稳六保、十四五规划")]
    [InlineData("每百万人、每1000元")]
    [InlineData("岗位补贴最高不超过万元")]
    [InlineData("前8个月")]
    [InlineData("拨打12345热线")]
    [InlineData("自8:00起开放")]
    [InlineData("2月7日以来")]
    [InlineData("华润万家超市")]
    [InlineData("2企业提出申请")]
    public void Passes_over_numbers_that_measure_nothing(string text) => Assert.Empty(Describe(text));

    [Theory]
    [InlineData("共收集问题100件，其中融资类50件、用工类30件、物流类20件。", 0)]
    [InlineData("共收集问题100件，其中融资类50件、用工类30件、物流类25件。", 1)]
    [InlineData("共走访企业100家，其中小微企业60家。", 0)]
    [InlineData("全市受理诉求310件，其中，融资120件，用工90件，用地60件，其他40件。", 0)]
    [InlineData("新登记经营主体8600户，其中企业2300户、个体工商户6200户、农民专业合作社90户。", 1)]
    [InlineData("安排资金900万元，其中用于房租补贴400万元、水电补贴300万元、社保补贴200万元。", 0)]
    public void Warns_of_parts_that_do_not_add_up(string text, int warnings)
    {
        var found = FigureScanner.BreakdownWarnings(text, FigureScanner.Scan(text, [])).ToList();
        Assert.Equal(warnings, found.Count);
        Assert.All(found, w => Assert.Equal("breakdown_mismatch", w.Kind));
    }

    [Theory]
    [InlineData("c003.txt", "188件", "189件")]
    [InlineData("c010.txt", "5120件", "5121件")]
    public void Adds_up_what_the_sample_articles_say(string file, string total, string wrong)
    {
        var text = File.ReadAllText(TestData.InRoot("corpus", "articles", file));
        Assert.Empty(FigureScanner.BreakdownWarnings(text, FigureScanner.Scan(text, [])));
        text = text.Replace(total, wrong, StringComparison.Ordinal);
        var warning = Assert.Single(FigureScanner.BreakdownWarnings(text, FigureScanner.Scan(text, [])));
        Assert.StartsWith(wrong, text[warning.Span!.Value.Start..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("河口区、滨海区销售额分别为18亿元、12亿元", "河口区销售额|滨海区销售额")]
    [InlineData("向农户、渔民和商户分别发放补贴30万元、50万元和20万元", "农户发放补贴|渔民发放补贴|商户发放补贴")]
    [InlineData("贷款上限由20万元提高到30万元", "原贷款上限|贷款上限")]
    public void Parts_what_is_measured_among_the_figures_of_a_list(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', FigureScanner.Scan(text, []).Select(f => f.Of)));

    [Theory]
    [InlineData("全县累计发放种业担保贷款3170万元", "发放种业担保贷款")]
    [InlineData("农商行推出“花木贷”，总额30亿元", "花木贷总额")]
    [InlineData("税务部门为60户船运企业办理缓缴税款", "缓缴税款船运企业")]
    [InlineData("购买节水器具的，按售价的20%给予奖励", "售价奖励比例")]
    [InlineData("为滞留的40名船员免费送餐", "滞留船员")]
    [InlineData("设立2亿元稳岗专项资金", "稳岗专项资金")]
    [InlineData("给予每人每天不高于45元的用餐补助", "每人每天用餐补助")]
    [InlineData("贴息期限不超过1年", "贴息期限")]
    [InlineData("办理续贷38笔6.7亿元", "办理续贷金额")]
    [InlineData("保险金额由900元提到1100元", "保险金额")]
    [InlineData("该局抽调25名驻点干部", "驻点干部")]
    [InlineData("新建6个“一站通”窗口", "一站通窗口")]
    [InlineData("新增渔船比去年同期多12艘", "新增渔船")]
    [InlineData("按项目投资额的30%给予补助", "项目投资额补助比例")]
    [InlineData("年利率下浮0.5个百分点", "年利率下浮")]
    [InlineData("为26户小微商户减免摊位费", "减免摊位费小微商户")]
    [InlineData("出台18条惠企措施", "惠企措施条数")]
    [InlineData("须在5个工作日内办结", "办结时限")]
    [InlineData("工程历时1小时30分钟", "工程用时")]
    [InlineData("免收3个月租金", "免收租金月数")]
    [InlineData("仓储物流企业，奖励60万元", "奖励")]
    [InlineData("对首次参展的中小企业，给予展位费50%补贴，每家最高4万元", "每家补贴")]
    [InlineData("按设备投入的10%补助，最高80万元", "设备投入补助")]
    [InlineData("苹果收购价涨到每斤4.2元", "苹果收购价每斤")]
    [InlineData("市商务局组织商家发放消费券6000万元", "市商务局组织商家发放消费券")]
    [InlineData("收集问题820件，解决率达97%", "问题解决率")]
    [InlineData("发放优惠贷款1.2万笔、86亿元", "发放优惠贷款")]
    [InlineData("分三轮发放购车补贴", "发放购车补贴轮次")]
    [InlineData("经营满2年的商户", "经营时间门槛")]
    [InlineData("每人每天发放300元、200元的补助", "每人每天发放补助")]
    [InlineData("夜间门诊由最初的12个扩充到30个", "夜间门诊")]
    [InlineData("蔬菜到货量是平日的3倍", "蔬菜到货量")]
    [InlineData("28家企业与银行达成意向", "达成意向企业")]
    [InlineData("“渔船贷”授信2.6亿元", "渔船贷授信")]
    [InlineData("推出“渔船贷”，单户最高50万元，年利率4%", "渔船贷年利率")]
    [InlineData("获得贷款3.2亿元，户均约40万元", "户均贷款")]
    [InlineData("设立总规模30亿元的纾困基金", "纾困基金总规模")]
    [InlineData("减按15%的税率缴纳企业所得税", "企业所得税税率")]
    [InlineData("平阳县、苍南县新建冷库12座", "苍南县新建冷库")]
    [InlineData("计划新建充电桩500个以上。", "新建充电桩")]
    [InlineData("预计为企业减负2.6亿元", "企业减负")]
    [InlineData("走访6座没有护栏的老旧泵房", "没有护栏老旧泵房")]
    [InlineData("全国36个大中城市蔬菜价格", "大中城市")]
    [InlineData("其余16家企业暂未复工", "未复工企业")]
    [InlineData("可以延期归还设备，最长期限不超过4个月", "延期归还设备期限")]
    [InlineData("占全市规上工业16.5%", "规上工业比例")]
    [InlineData("处四百元以上四千元以下罚款", "罚款")]
    [InlineData("农业人口占53%", "农业人口占比")]
    [InlineData("走访18家限额以上商店", "限额以上商店")]
    public void Says_what_is_measured(string text, string expected) => Assert.Equal(expected, FigureScanner.Scan(text, [])[^1].Of);

    [Fact]
    public void Any_text_gives_figures_inside_it_in_order()
    {
        const string alphabet = "0123456789一二两三十百千万亿几半多余点分之％%元家个月年日至—、，。的约近超第每成倍:． \n";
        var random = new Random(20220615);
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var end = 0;
            foreach (var figure in FigureScanner.Scan(text, DateScanner.Scan(text, new DateOnly(2022, 6, 15))))
            {
                Assert.True(figure.Span.Start >= end && figure.Span.End <= text.Length && figure.Min <= figure.Max, text);
                Assert.Equal(text[figure.Span.Start..figure.Span.End], figure.Text);
                end = figure.Span.End;
            }
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("万")]
    [InlineData("九")]
    [InlineData("一分之")]
    [InlineData("1,234")]
    public void Long_rows_of_numerals_are_read_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.DoesNotContain(FigureScanner.Scan(text, DateScanner.Scan(text, null)), f => f.Max > 1e20m);
    }

    [Theory]
    [InlineData("客流降幅达37%", "37%|37|%|下降")]
    [InlineData("园区用电量增幅为12.5%", "12.5%|12.5|%|增长")]
    [InlineData("税收同比降幅为8%", "8%|8|%|同比下降")]
    [InlineData("菜价涨幅约为6%", "6%|6|%|约")]
    [InlineData("订单减少近三成", "三成|30|%|近")]
    [InlineData("成本下降了约5%", "5%|5|%|约")]
    [InlineData("网点缩小到12个", "12个|12|个|")]
    [InlineData("全县净增300家商户", "300家|300|家|增长")]
    [InlineData("带动上千家商户开门", "千家|1000|家|超")]
    [InlineData("在网上千家商户开门", "千家|1000|家|")]
    [InlineData("缴费未满6个月的人员", "6个月|6|月|最高")]
    [InlineData("岗位只有原来的20%不到", "20%|20|%|最高")]
    [InlineData("提交最高授信额度申请书2份", "2份|2|份|")]
    [InlineData("每户最高可申请补贴券3张", "3张|3|张|最高")]
    [InlineData("开工率达90%以上", "90%|90|%|超")]
    [InlineData("对开工率达90%以上的园区", "90%|90|%|至少")]
    [InlineData("比例达到2%（含）以上", "2%|2|%|至少")]
    [InlineData("累计清运垃圾80吨，淤泥25吨", "80吨|80|吨|累计;25吨|25|吨|累计")]
    [InlineData("累计受理申请90件，其中60件", "90件|90|件|累计;60件|60|件|")]
    public void Words_of_change_thresholds_and_totals_qualify_what_they_are_said_of(string text, string figures) => Assert.Equal(figures, Describe(text));

    internal static string Describe(string text) => string.Join(';', FigureScanner.Scan(text, DateScanner.Scan(text, new DateOnly(2022, 6, 15)))
        .Select(f => $"{f.Text}|{(f.Min == f.Max ? Plain(f.Min) : $"{Plain(f.Min)}..{Plain(f.Max)}")}|{f.Unit}|{f.Qualifier}"));

    private static string Plain(decimal value) => Math.Round(value, 2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void A_fraction_without_end_has_no_more_digits_than_a_knowledge_base_keeps() =>
        Assert.Equal(33333333.3333333m, Assert.Single(FigureScanner.Scan("投入三分之一亿元", [])).Min);
}
