namespace NewsKb.Extraction.Tests.Measures;

public class BeneficiaryTests
{
    [Theory]
    [InlineData("对果农、茶农给予贷款贴息，单户最高2万元。", "果农、茶农")]
    [InlineData("对特困户、零就业家庭发放补助金800元。", "特困户、零就业家庭")]
    [InlineData("对吸纳失业人员8人以上的家政公司，按每人1500元给予补贴。", "吸纳失业人员的家政公司")]
    [InlineData("对往港口调运蔬菜的货轮，每吨补贴50元。", "往港口调运蔬菜的货轮")]
    [InlineData("累计投放创业担保贷款3700万元。", "创业者")]
    [InlineData("对承担储备任务的外贸企业和受市场低迷影响暂时出现困难的物流企业，给予贷款贴息2万元。", "承担储备任务的外贸企业和受市场低迷影响暂时出现困难的物流企业")]
    [InlineData("对参加抢险的驻县药企以及遭受水淹的县内食品企业，给予贷款贴息2万元。", "参加抢险的驻县药企以及遭受水淹的县内食品企业")]
    [InlineData("对承租公房的药企以及个体工商户，减免租金3个月。", "承租公房的药企以及个体工商户")]
    [InlineData("对在汛情紧急期间不停工不停产并按合同交付首批货物的药企，给予补贴3万元。", "不停工不停产并按合同交付首批货物的药企")]
    [InlineData("对受汛情影响、面临暂时性订单大幅减少、确实无力按月足额缴存住房公积金的药企，可缓缴3个月。", "无力按月足额缴存住房公积金的药企")]
    [InlineData("符合条件的企业，可获一次性补贴3万元。", "符合条件的企业")]
    [InlineData("对合作社中的首贷户，给予贴息2万元。", "合作社中的首贷户")]
    [InlineData("业主为园区内药企减免租金40万元。", "园区内药企")]
    [InlineData("镇里为80多艘渔船免费配发柴油9吨。", "渔船")]
    [InlineData("为减轻困难家庭负担，县里为270名孤儿发放补助金9万元。", "孤儿")]
    [InlineData("不能按时供货的制药企业，可以申请展期，银行免费为企业办理，减免利息3万元。", "不能按时供货的制药企业")]
    [InlineData("洗浴、理发、健身企业可申请缓缴工伤保险费。", "洗浴、理发、健身企业")]
    [InlineData("企业参加春季茶博会，展位费按60%补助。", "参加春季茶博会的企业")]
    [InlineData("对吸纳退役军人的物流公司、便利店、茶馆等用人单位，按每人2000元给予补贴。", "吸纳退役军人的用人单位")]
    [InlineData("对受台风影响坚持不裁员且按时发薪的企业，给予社保补贴3万元。", "不裁员且按时发薪的企业")]
    [InlineData("对单个企业给予补助，最高20万元。", "企业")]
    [InlineData("其他企业按租金的30%给予补助。", "其他企业")]
    [InlineData("人力资源机构向工厂输送员工10人以上的，按每人300元补助。", "人力资源机构")]
    [InlineData("银行推出「企业暖冬贷款」，协助果农贷款600万元。", "果农")]
    [InlineData("中小企业服务中心为茶农发放补贴40万元。", "茶农")]
    [InlineData("县里为面粉厂、小吃店减免水费9万元。", "面粉厂、小吃店")]
    [InlineData("加工厂房租金减半，中小货主免收堆存费2个月。", "中小货主")]
    [InlineData("海关把出口通关时间压缩到3小时。", "出口企业")]
    [InlineData("担保公司对服务业贷款免收1年担保费。", "服务业企业")]
    [InlineData("对企业以拼车方式接送员工的，按每人80元给予补贴。", "以拼车方式接送员工的企业")]
    [InlineData("对受疫情影响严重的药企到期还款困难的，给予展期3个月。", "到期还款困难的药企")]
    [InlineData("对停产期间组织职工培训的，按每人400元给予补贴。", "组织职工培训的企业")]
    [InlineData("对疫情期间积极稳定职工队伍，保持连续供货的企业，给予奖补5万元。", "保持连续供货的企业")]
    [InlineData("对为商户减免租金的示范园、孵化器，给予补贴20万元。", "示范园、孵化器")]
    [InlineData("交通局为西瓜运输车辆发放通行证600张。", "西瓜运输车辆")]
    [InlineData("对因疫情影响还款困难的渔户，给予展期6个月。", "还款困难的渔户")]
    [InlineData("对有困难的企业发放贷款200万元。", "有困难的企业")]
    [InlineData("对茶叶、竹器、花卉、药材、木材等加工企业，给予贷款贴息3万元。", "茶叶、竹器、花卉、药材、木材等加工企业")]
    [InlineData("县里会先支持受寒潮影响暂时失去订单的药企，每家补贴3万元。", "失去订单的药企")]
    [InlineData("对因疫情面临停业的食肆，给予补贴2万元。", "停业的食肆")]
    [InlineData("受市场低迷影响的困难行业企业，可缓缴税款3个月。", "受市场低迷影响的困难行业企业")]
    [InlineData("对银行向物流企业发放的贷款，按3%给予贴息。", "物流企业")]
    [InlineData("车间每招3名渔民，奖补900元。", "渔民")]
    [InlineData("为切实减轻渔船负担，县里发放柴油补贴9万元。", "渔船")]
    [InlineData("为方便疫情期间药企贷款，银行发放贷款600万元。", "药企")]
    [InlineData("税务局点对点将符合条件的药企退税资金拨付到账，减免税款3万元。", "符合条件的药企")]
    [InlineData("茶叶加工企业可向县就业服务机构提出申请，按每人500元给予补贴。", "茶叶加工企业")]
    [InlineData("以行政村为单位发放贷款600万元，支持果农扩大种植。", "果农")]
    [InlineData("职工30人（含）以下的企业，补贴2000元。", "职工30人以下的企业")]
    [InlineData("经营性人力资源机构为药企招用员工10人以上的，按每人300元给予补贴。", "经营性人力资源机构")]
    [InlineData("对药企、酒店吸纳毕业2年内的大学生的，按每人1500元给予补贴。", "药企、酒店")]
    [InlineData("县里为11家药企、5家酒店减免租金40万元。", "药企、酒店")]
    [InlineData("对产值首次达到3亿元以上工业企业，给予奖励20万元。", "工业企业")]
    [InlineData("对药企每年实际使用的员工教育经费，给予补贴3万元。", "药企")]
    [InlineData("对在抢险中负伤的，给予补助金2万元。", "在抢险中负伤者")]
    [InlineData("对汛期开门营业的，按照吸纳渔民人数给予补贴3万元。", "汛期开门营业者")]
    [InlineData("银行向90个项目发放贷款3亿元。", "项目")]
    [InlineData("银行今年投放信贷30亿元，支持重大项目。", "重大项目")]
    [InlineData("对为防汛提供船只的旅游公司，给予补贴20万元。", "为防汛提供船只的旅游公司")]
    [InlineData("对保障群众生活和运输生鲜的药企，给予补贴3万元。", "保障群众生活和运输生鲜的药企")]
    [InlineData("对因疫情影响的茶农，给予贷款贴息2万元。", "茶农")]
    [InlineData("对雇工20人(含)以下的茶楼，给予补贴2万元。", "雇工20人以下的茶楼")]
    [InlineData("对离岛务工6个月以上的渔民，给予补贴900元。", "离岛务工的渔民")]
    [InlineData("对大型药企按企业及其职工缴费额的30%返还失业保险费。", "大型药企")]
    [InlineData("为缓解药企压力，银行发放贷款600万元。", "药企")]
    [InlineData("对且近两年无欠薪行为的药企，给予奖励3万元。", "近两年无欠薪行为的药企")]
    [InlineData("县里安排6万元，每亩补40元，用于抽水。", "农户")]
    [InlineData("12月发放低保金70万元。", "低保对象")]
    [InlineData("县里取消对产粮大县的配套要求，投入补助资金3亿元。", "产粮大县")]
    [InlineData("县里为三十多家药企减免租金40万元。", "药企")]
    [InlineData("全县11家藕粉企业获得贷款600万元。", "藕粉企业")]
    [InlineData("符合条件的项目可享受贴息3万元。", "符合条件的项目")]
    [InlineData("县里调进柴油9吨，免费发给渔户，每户补贴40元。", "渔户")]
    [InlineData("凡按期交货的药企，给予奖励3万元。", "按期交货的药企")]
    [InlineData("药企(含个体工商户)可申请贴息3万元。", "药企(含个体工商户)")]
    [InlineData("对木材、竹器、家庭服务等药企，给予补贴3万元。", "木材、竹器、家庭服务等药企")]
    [InlineData("客户经理每月走访渔户，发放贷款600万元。", "渔户")]
    public void Who_gains_is_read_from_the_measure(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Reader.Read(text)).Beneficiary);

    [Fact]
    public void A_voucher_is_for_consumers() => Assert.Equal("消费者", Assert.Single(Reader.Read("鼓励企业让利，发放消费券800万元。")).Beneficiary);

    [Theory]
    [InlineData("为制药企业减负", "制药企业")]
    [InlineData("三项举措为企业减负", "企业")]
    [InlineData("全力支持相关企业", "企业")]
    public void A_plain_word_means_the_kind_that_the_headline_names(string title, string expected) =>
        Assert.Equal(expected, Assert.Single(Reader.Read("对企业发放贷款1402万元。", title)).Beneficiary);

    [Fact]
    public void A_plain_word_that_the_measure_only_mentions_means_what_it_says() =>
        Assert.Equal("企业", Assert.Single(Reader.Read("企业获得贷款1402万元。", "为制药企业减负")).Beneficiary);

    [Fact]
    public void Who_is_told_of_before_keeps_what_little_describes_them() =>
        Assert.Equal("藕粉企业", Reader.Read("藕粉企业缺料。随后发放补贴3万元。")[^1].Beneficiary);

    [Fact]
    public void A_headline_may_name_them_with_a_rarer_word() =>
        Assert.Equal("菜农", Assert.Single(Reader.Read("随后发放补贴3万元。", "云溪县解菜农之忧")).Beneficiary);

    [Fact]
    public void Those_who_are_spared_a_loss_do_not_gain() =>
        Assert.Equal("药企", Reader.Read("为药企减免滞纳金4万元。免收利息2万元，职工个人权益不受影响。")[^1].Beneficiary);

    [Fact]
    public void Firms_that_are_counted_are_called_as_the_measure_calls_them() =>
        Assert.Equal("企业", Assert.Single(Reader.Read("银行已为41户企业发放贷款1402万元。", "为制药企业减负")).Beneficiary);

    [Fact]
    public void A_kind_that_the_text_names_less_often_than_the_plain_word_is_not_meant() =>
        Assert.Equal("企业", Reader.Read("银行为企业发放贷款300万元。供电公司为企业减免电费7万元。银行为企业减免利息20万元。税务局为企业退税60万元。园区为企业减免租金5万元。人社局为制药企业返还社保费9万元。银行为制药企业发放贷款40万元。")[0].Beneficiary);

    [Fact]
    public void A_later_clause_may_say_which_of_them_are_meant() =>
        Assert.Equal("货款周转困难的药企", Reader.Read("银行为药企发放贷款60万元。不许压贷，对货款周转困难的，予以展期。")[^1].Beneficiary);

    [Fact]
    public void A_condition_is_not_carried_to_the_next_measure() =>
        Assert.Equal("养殖户", Reader.Read("对承租公有鱼塘的养殖户，免收3个月租金。水费按50%减收。")[^1].Beneficiary);
}
