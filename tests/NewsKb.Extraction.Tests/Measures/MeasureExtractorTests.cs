namespace NewsKb.Extraction.Tests.Measures;

public class MeasureExtractorTests
{
    [Theory]
    [InlineData("对招用失业人员的餐馆，按每人600元给予补贴，单户最高3万元。", "对招用失业人员的餐馆，按每人600元给予补贴，单户最高3万元|employment_subsidy|招用失业人员的餐馆|600元")]
    [InlineData("承租国有厂房的小微企业，免收3个月租金。", "承租国有厂房的小微企业，免收3个月租金|rent_relief|承租国有厂房的小微企业|3个月")]
    [InlineData("各银行不抽贷、不断贷、不压贷。", "各银行不抽贷、不断贷、不压贷|loan||")]
    [InlineData("对到期还款困难的商户，可办理展期或续贷。", "对到期还款困难的商户，可办理展期或续贷|loan_extension|到期还款困难的商户|")]
    [InlineData("税务部门已为41户企业办理留抵退税1402万元。", "税务部门已为41户企业办理留抵退税1402万元|tax_fee_cut|企业|1402万元")]
    [InlineData("市财政按贷款利率的50%给予贴息，期限不超过1年。", "市财政按贷款利率的50%给予贴息，期限不超过1年|interest_subsidy||50%")]
    [InlineData("工业用电价格由0.6元降至0.5元。", "工业用电价格由0.6元降至0.5元|utility_relief||0.5元")]
    public void A_measure_has_its_clause_tool_beneficiary_and_amount(string text, string expected)
    {
        var measure = Assert.Single(Reader.Read(text));
        Assert.Equal(expected, $"{measure.Text}|{measure.Instrument}|{measure.Beneficiary}|{measure.Amount?.Text}");
    }

    [Fact]
    public void Acts_of_different_tools_are_measures_of_their_own() =>
        Assert.Equal(["rent_relief", "loan_extension"], Reader.Read("对小微企业免收2个月租金；对困难企业办理贷款展期3个月。").Select(m => m.Instrument));

    [Fact]
    public void A_tool_that_was_named_goes_on_with_the_next_beneficiary()
    {
        var measures = Reader.Read("对跨省返岗的务工人员，给予交通补助500元；省内返岗的，每人100元。");
        Assert.Equal(2, measures.Length);
        Assert.Equal(measures[0].Instrument, measures[1].Instrument);
        Assert.Equal("100元", measures[1].Amount?.Text);
    }

    [Fact]
    public void The_steps_of_what_is_given_are_of_its_tool()
    {
        var measures = Reader.Read("二、培训机构组织失业人员参加技能培训并取得证书的，20人以上的，补助2万元；50人（含）以上的，补助6万元。");
        Assert.Equal([("training", "2万元"), ("training", "6万元")], measures.Select(m => (m.Instrument, m.Amount?.Text ?? "")));
    }

    [Fact]
    public void A_word_for_saying_that_has_an_object_reports_nothing() =>
        Assert.Equal("人力资源服务机构为企业介绍员工，一次介绍30人以上的，奖励1万元", Assert.Single(Reader.Read("人力资源服务机构为企业介绍员工，一次介绍30人以上的，奖励1万元。")).Text);

    [Theory]
    [InlineData("各级部门要高度重视，加强组织领导，确保各项任务落到实处。")]
    [InlineData("受市场低迷影响，全县规上工业企业营业收入同比下降6.2%。")]
    [InlineData("进入商场须佩戴口罩、扫码登记、测量体温。")]
    [InlineData("（责任单位：市财政局、市人社局）")]
    [InlineData("企业家们纷纷表示，对未来发展充满信心。")]
    [InlineData("资金不得用于发放人员补助。")]
    public void Calls_situations_duties_and_formal_parts_are_no_measures(string text) => Assert.Empty(Reader.Read(text));

    [Fact]
    public void Who_reports_it_stays_out_of_the_clause() =>
        Assert.Equal("对困难企业免收3个月房租", Assert.Single(Reader.Read("发布会负责人介绍，对困难企业免收3个月房租。")).Text);

    [Theory]
    [InlineData("县财政投入6000万元，支持药企技术改造。")]
    [InlineData("市财政筹措下拨9亿元资金，补助茶农抗旱。")]
    public void What_a_treasury_spends_is_a_grant(string text) => Assert.Equal("subsidy_grant", Assert.Single(Reader.Read(text)).Instrument);

    [Fact]
    public void A_clear_act_is_read_whatever_stands_around_it()
    {
        var measures = Reader.Read("申领方式\n游客在规定时间内登录平台。\n通过位置信息校验。\n需支持平台付款方式。\n县里安排1亿元财政资金，发放餐饮消费券。\n联系电话见附件。\n使用规则\n超过时间的不能使用。\n先到先得。");
        Assert.Contains(measures, measure => measure.Amount?.Text == "1亿元");
    }

    [Fact]
    public void A_threshold_is_no_amount() =>
        Assert.Equal("20%", Assert.Single(Reader.Read("对投资500万元以上的技改项目，按投资额的20%给予补助。")).Amount?.Text);

    [Theory]
    [InlineData("对裁员率不高于5.5%的企业，给予社会保险补贴。")]
    [InlineData("对成立满3年的小微企业免征房产税。")]
    public void What_only_says_for_whom_is_no_amount(string text) => Assert.Null(Assert.Single(Reader.Read(text)).Amount);

    [Theory]
    [InlineData("海关设立3个服务点，通关时间由30小时压缩到12小时。", "12小时")]
    [InlineData("对纳税困难的中小企业，给予不少于3个月的税款减免。", "3个月")]
    [InlineData("为4000户困难家庭发放补贴，每户500元，共200万元。", "200万元")]
    [InlineData("将低保线由每户年人均收入1800元提高到2100元。", "2100元")]
    [InlineData("从5000万元茶业发展专项资金中安排800万元用于补贴茶农。", "800万元")]
    [InlineData("对药企，贷款额度在200万元以内的，由财政全额贴息。", "200万元")]
    public void The_new_value_and_the_total_lead(string text, string expected) => Assert.Equal(expected, Reader.Read(text)[0].Amount?.Text);

    [Theory]
    [InlineData("对新建冷库的合作社，按投资额的20%给予补助，单个项目最高不超过40万元。", "40万元")]
    [InlineData("对首次参展的企业，按展位费的七成补贴，每家最多3万元。", "3万元")]
    [InlineData("对年营业收入不超过200万元的商户，按实缴保费的30%给予补贴。", "30%")]
    public void A_cap_in_money_leads_before_the_share_that_it_limits(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Reader.Read(text)).Amount?.Text);

    [Fact]
    public void Term_and_programme_are_read()
    {
        var measure = Reader.Read("近日，云溪市出台《云溪市稳岗若干措施》。对参保企业，阶段性降低失业保险费率，执行至2022年12月31日。")[^1];
        Assert.Equal(new DateOnly(2022, 12, 31), measure.To);
        Assert.Equal("《云溪市稳岗若干措施》", measure.Programme);
    }

    [Fact]
    public void A_document_tells_the_term_of_its_measures()
    {
        var measure = Reader.Read("对承租国有房屋的小微企业，免收3个月租金。\n本措施自2022年6月1日起施行，有效期至2023年5月31日。")[0];
        Assert.Equal((new DateOnly(2022, 6, 1), new DateOnly(2023, 5, 31)), (measure.From!.Value, measure.To!.Value));
    }

    [Fact]
    public void Who_gains_is_carried_over_and_the_explanation_says_so()
    {
        const string text = "对受灾养殖户，给予贷款贴息。按保费的60%给予农业保险补贴。";
        var measures = Reader.Explained(text);
        Assert.Equal("受灾养殖户", measures[1].Beneficiary.Value);
        var slot = Assert.Single(measures[1].Explain(text).Slots, s => s.Slot == "beneficiary");
        Assert.Equal("carried", slot.Rule);
    }

    [Fact]
    public void Every_slot_that_words_decided_shows_those_words()
    {
        const string text = "市人社局为320户企业发放稳岗返还资金1800万元。";
        foreach (var slot in Assert.Single(Reader.Explained(text)).Explain(text).Slots)
            if (slot.Span is { } span) Assert.Equal(slot.Words, span.Of(text).ToString());
    }

    [Theory]
    [InlineData("我想开店，可以领取创业补贴5000元吗？")]
    [InlineData("用人单位逾期不缴社会保险费的，责令限期补缴，按日加收万分之五的滞纳金。")]
    public void Questions_and_punishments_are_no_measures(string text) => Assert.Empty(Reader.Read(text));

    [Theory]
    [InlineData("对首次轻微违法的小微企业免除罚款，不予处罚。")]
    [InlineData("对小微企业的罚款予以减免，最高2万元。")]
    public void A_punishment_that_is_spared_is_one(string text) => Assert.NotEmpty(Reader.Read(text));

    [Fact]
    public void Who_reports_is_no_part_of_a_measure() =>
        Assert.Equal("云溪县对小微企业减免房租3个月", Assert.Single(Reader.Read("本报讯（通讯员 李明）云溪县对小微企业减免房租3个月。")).Text);

    [Fact]
    public void Among_whom_it_is_done_is_no_amount() =>
        Assert.Equal("300万元", Reader.Read("在已设点的41个乡镇中，对小微企业发放补贴300万元。")[^1].Amount?.Text);
}
