using NewsKb.Extraction.Places;

namespace NewsKb.Extraction.Tests.Places;

public sealed class PlaceScannerTests
{
    private static string Codes(string body, string? title = null, string? publisher = null, DateOnly? published = null, string? place = null) =>
        string.Join(' ', PlaceScanner.Scan(new PlaceContext { Body = body, Title = title, Publisher = publisher, Published = published, PlaceCode = place })
            .Select(m => $"{m.Text}={m.Code}"));

    [Theory]
    [InlineData("湖南省衡阳市推出贷款贴息。", "湖南省=430000 衡阳市=430400")]
    [InlineData("四川绵阳的企业", "四川=510000 绵阳=510700")]
    [InlineData("江苏南京鼓楼区的商户", "江苏=320000 南京=320100 鼓楼区=320106")]
    [InlineData("鼓楼区的商户", "")]
    [InlineData("内蒙古通辽市科尔沁左翼后旗", "内蒙古=150000 通辽市=150500 科尔沁左翼后旗=150522")]
    [InlineData("台北的商店", "台北=710000")]
    public void Names_are_resolved_to_codes(string body, string expected) => Assert.Equal(expected, Codes(body));

    [Theory]
    [InlineData("各部门会同有关单位振兴资源产业，加强合作，延长期限")]
    [InlineData("新华社记者报道")]
    [InlineData("长江西岸和黄河南岸的村庄")]
    [InlineData("形成都市圈，扩大连锁经营")]
    [InlineData("记者来到重庆路")]
    [InlineData("临汾路街道的商户")]
    [InlineData("中山街道和南宁镇的村民")]
    [InlineData("阿里云和阿里巴巴的平台")]
    public void Common_words_and_names_of_other_things_are_no_places(string body) =>
        Assert.DoesNotContain(PlaceScanner.Scan(new PlaceContext { Body = body }), m => m.Text is not "重庆");

    [Theory]
    [InlineData("江苏银行推出产品")]
    [InlineData("从西安交通大学毕业")]
    [InlineData("据兰州晚报报道")]
    [InlineData("本报讯（记者 钱海宁 通讯员 孙永康）店铺开张")]
    public void A_short_name_inside_the_name_of_an_organization_is_no_mention(string body) => Assert.Equal("", Codes(body));

    [Theory]
    [InlineData("我市出台措施，全省首批。", "我市=620700 全省=620000", "张掖日报")]
    [InlineData("全区企业减税，自治区财政补贴。", "全区=450000 自治区=450000", "广西日报")]
    [InlineData("健全市场机制，自我省察", "", "张掖日报")]
    public void Pointing_words_mean_the_jurisdiction(string body, string expected, string publisher) => Assert.Equal(expected, Codes(body, publisher: publisher));

    [Fact]
    public void The_whole_province_is_never_Hong_Kong() =>
        Assert.Equal("香港=810000 湖南省=430000 全省=430000", Codes("香港赛事开赛。湖南省出台措施，全省受益。", place: "810000"));

    [Theory]
    [InlineData("我市收入居全国第七。杭州、广州、南京、长沙、济南、武汉、成都、西安排在前面。")] // one place speaks of itself
    [InlineData("中央财政下拨资金，其中，湖北省3亿元。")]
    public void Places_that_begin_a_clause_are_no_issuers_where_another_speaks(string body) =>
        Assert.DoesNotContain(PlaceScanner.Scan(new PlaceContext { Body = body }), m => m.IsIssuer);

    [Fact]
    public void A_given_place_overrides_what_the_article_tells() => Assert.Equal("我市=630100", Codes("我市出台措施", publisher: "张掖日报", place: "630100"));

    [Fact]
    public void A_name_that_was_gone_stands_for_its_successor()
    {
        Assert.Equal("莱芜市=371200", Codes("莱芜市的企业", published: new DateOnly(2015, 5, 1)));
        Assert.Equal("莱芜市=370116", Codes("莱芜市的企业", published: new DateOnly(2022, 5, 1)));
    }

    [Fact]
    public void The_own_jurisdiction_issues_and_others_are_mentioned()
    {
        var mentions = PlaceScanner.Scan(new PlaceContext { Title = "衡阳发放补贴", Body = "衡阳市向来自长沙的企业发放补贴，全市受益。" });
        Assert.Equal(["衡阳市 issuer", "长沙 mentioned", "全市 issuer"], mentions.Select(m => $"{m.Text} {(m.IsIssuer ? "issuer" : "mentioned")}"));
    }

    [Theory]
    [InlineData("联合江苏的企业", "江苏=320000")]
    [InlineData("上海发布：宝山高境镇的企业", "上海=310000 宝山=310113")]
    [InlineData("山东省莱芜市口镇街道", "山东省=370000 莱芜市=371200")]
    [InlineData("北京的东城、西城、朝阳区", "北京=110000 东城=110101 西城=110102 朝阳区=110105")]
    [InlineData("江苏镇江的企业", "江苏=320000 镇江=321100")]
    [InlineData("临汾路街道在社区值守，临汾各楼组返沪人员登记，静安、虹口两区交界", "返沪=310000 静安=310106 虹口=310109")]
    public void Words_around_a_name_decide_what_it_is(string body, string expected) => Assert.Equal(expected, Codes(body, published: new DateOnly(2015, 5, 1)));

    [Theory]
    [InlineData("财政部关于支持企业的通知", null, "为支持湖北省的企业，安排资金，向湖北省倾斜。", null)]
    [InlineData("关于保供的通知", null, "各省、自治区、直辖市财政厅：对湖北省适当倾斜。", null)]
    [InlineData("推动企业复工", null, "2月11日，国务院联防联控机制召开发布会，除湖北外均已复工。", null)]
    [InlineData("关于办税的通告", null, "国家税务总局重庆市税务局发布通告，重庆市的企业可延期。", "500000")]
    [InlineData("关于减租的通知", "北京市海淀区人民政府", "按照我市要求，北京市各国有企业减租。", "110108")]
    [InlineData("关于经办的通知", null, "按照我市规定，北京市网上办理。\n密云区社保中心\n2020年2月2日", "110118")]
    [InlineData("商务部推动衡阳冷链扩容", null, "商务部介绍，衡阳市冷链补短板。", null)]
    [InlineData("走访企业时强调稳岗", null, "3月1日，市领导到石鼓区走访，衡阳市帮扶企业。", "430400")]
    [InlineData("衡阳市人民政府关于稳岗的意见", null, "落实全省部署，对标湖南省、长沙市，湖南省给予支持，全省统一执行。", "430400")]
    [InlineData("广西加强宣传", null, "广西融水苗族自治县播放广播，融水县覆盖全县，全县村民都听得到。", "450000")]
    public void The_articles_own_place_is_that_of_its_author(string title, string? publisher, string body, string? code) =>
        Assert.Equal(code, PlaceScanner.Read(new PlaceContext { Title = title, Publisher = publisher, Body = body }).Place?.Code);

    [Theory]
    [InlineData("石鼓区9个园区免收租金。", true)]
    [InlineData("石鼓区一家火锅店恢复营业。", false)]
    [InlineData("石鼓区拨付资金。", true)]
    [InlineData("石鼓区已拨付资金。", true)]
    [InlineData("石鼓区法院、司法局设立窗口。", true)]
    [InlineData("石鼓区5月6日推出新券。", true)]
    [InlineData("石鼓区工信局选派到某厂的干部很忙。", false)]
    [InlineData("石鼓区已连续六天无新增。", false)]
    public void A_district_issues_where_it_acts_in_its_clause(string body, bool isIssuer) =>
        Assert.Equal(isIssuer, PlaceScanner.Scan(new PlaceContext { Title = "衡阳减租", Body = body, PlaceCode = "430400" })[0].IsIssuer);
}
