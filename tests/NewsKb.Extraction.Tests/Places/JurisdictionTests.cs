using NewsKb.Extraction.Places;

namespace NewsKb.Extraction.Tests.Places;

public sealed class JurisdictionTests
{
    private static PlaceReading Read(string body, string? title = null, string? publisher = null, string? dateline = null) =>
        PlaceScanner.Read(new PlaceContext { Body = body, Title = title, Publisher = publisher, Dateline = dateline });

    private static string Issuers(PlaceReading reading) => string.Join(' ', reading.Mentions.Where(m => m.IsIssuer).Select(m => m.Code).Distinct());

    [Theory]
    [InlineData("“理赔款到账了。”浑源县的种粮户说。该县给每亩玉米补贴保费3元。", "140225")]
    [InlineData("5月6日，县委常委、副县长李明走访企业，要求各部门主动服务，为饶河发展助力。", "230524")]
    public void The_only_county_is_the_one_that_is_spoken_of(string body, string code)
    {
        var reading = Read(body);
        Assert.Equal(code, reading.Place?.Code);
        Assert.Equal(code, Issuers(reading));
    }

    [Fact]
    public void A_doubtful_name_is_no_county_where_another_is_sure() =>
        Assert.Equal("441881", Read("副县长李明为饶河发展助力，英德市出台措施，该县补贴保费。").Place?.Code);

    [Theory]
    [InlineData("温州市人民政府关于落实《浙江省稳岗若干措施》的意见\n为落实《浙江省人民政府关于印发浙江省稳岗若干措施的通知》，返还失业保险费。", null, "330300")]
    [InlineData("为落实《浙江省稳岗若干措施》和浙江省的要求，现提出意见。", "温州市人民政府办公室关于落实《浙江省稳岗若干措施》的意见", "330300")]
    public void A_document_is_of_the_body_that_heads_it(string body, string? title, string code)
    {
        var reading = Read(body, title);
        Assert.Equal(code, reading.Place?.Code);
        Assert.DoesNotContain(reading.Mentions, m => m.Code == "330000" && m.IsIssuer);
    }

    [Theory]
    [InlineData("京商服发〔2023〕8号\n各区政府：本市对在京注册的商户减免租金。", "110000")]
    [InlineData("晋市商发〔2023〕8号\n对商户减免租金。", null)] // of a city
    [InlineData("京城的商户减免租金。", null)]
    public void The_number_of_a_document_tells_its_province(string body, string? code) => Assert.Equal(code, Read(body).Place?.Code);

    [Theory]
    [InlineData("本报太原5月12日电 山西日前出台措施，山西省财政每年拿出1亿元。", "太原", null, "140000")]
    [InlineData("本报太原5月12日电 山西日前出台措施。太原对商户免租。", "太原", null, "140100")]
    [InlineData("中新社太原5月12日电 山西省出台的措施受到好评。在太原设立的基金已投资企业。", "太原", "中新社", "140000")]
    [InlineData("本报太原5月12日讯 太原对商户免租，山西省也将补贴。", "太原", null, "140100")]
    public void A_correspondent_reports_from_the_capital_of_the_province(string body, string dateline, string? publisher, string code) =>
        Assert.Equal(code, Read(body, dateline: dateline, publisher: publisher).Place?.Code);

    [Theory]
    [InlineData("全省出台措施。银行与湖州、嘉兴2市商务局正式签订协议。", "浙江日报", "330000 330500 330400")]
    [InlineData("全省出台措施。湖州市商务部门成立3个专班。", "浙江日报", "330000 330500")]
    [InlineData("全省出台措施。银行与湖州的企业签订协议。", "浙江日报", "330000")]
    public void Bodies_that_take_part_are_issuers(string body, string publisher, string codes) => Assert.Equal(codes, Issuers(Read(body, publisher: publisher)));

    [Theory]
    [InlineData("日前，省财政厅下达专项资金5000万元，支持丽水的企业，惠及浙江省的商户。", "331100 330000")]
    [InlineData("记者获悉，省里出台了保费补贴政策，浙江省内的丽水企业均可申请。", "330000 331100")]
    [InlineData("副省长李明率队走访丽水的企业，市长王强陪同，为浙江的企业解难。", "331100 330000")]
    [InlineData("省委主要领导在参加讨论时要求建设浙江的高地，丽水对商户免租。", "331100")]
    [InlineData("按照省政府部署，浙江省的要求已落实，丽水对商户免租。", "331100")]
    public void The_province_that_acts_without_its_name_is_an_issuer_too(string body, string codes) => Assert.Equal(codes, Issuers(Read(body, publisher: "丽水日报")));

    [Theory]
    [InlineData("在绵市参保的单位可领补贴。", "绵阳人社局将发补贴", "绵市=510700")]
    [InlineData("在绵市参保的单位可领补贴。", null, "")]
    [InlineData("黔南州的都市、集市免收摊位费，都匀市率先。", "都匀市免收摊位费", "黔南州=522700 都匀市=522701")]
    public void A_city_at_home_is_named_by_its_first_character(string body, string? title, string mentions) =>
        Assert.Equal(mentions, string.Join(' ', Read(body, title).Mentions.Select(m => $"{m.Text}={m.Code}")));

    [Fact]
    public void The_paper_that_opens_a_report_names_its_place() => Assert.Equal("500241", Issuers(Read("秀山网讯 县残联对商户补助5000元。", publisher: "秀山网")));

    [Theory]
    [InlineData("记者从国家税务总局获悉，纳税人可延期缴税。四川省的商户减税3万元。", null)]
    [InlineData("记者从国家税务总局丽水市税务局获悉，纳税人可延期缴税。", "331100")]
    public void News_from_a_national_body_has_no_jurisdiction(string body, string? code) => Assert.Equal(code, Read(body).Place?.Code);

    [Fact]
    public void A_document_that_is_spoken_of_does_not_tell_the_place() =>
        Assert.Equal("331100", Issuers(Read("根据《浙江省促进就业措施》和《浙江省稳岗措施》，丽水市发放补贴，浙江省的企业可申请。")));

    [Theory]
    [InlineData("丽水市对商户免收租金。浙江卫视报道。", "浙江日报", "331100")] // a paper of the province tells of its cities
    [InlineData("与香港共度难关，前海推出《深圳市支持商户若干措施》。", null, "440300")] // an object; a title that is issued
    [InlineData("中新网昆明5月2日电 记者从大理市商务局获悉，全州的摊主可领补贴。昆明的游客增多。", "中新网", "532901")] // heard from
    [InlineData("云南、贵州、四川、湖南的工人返岗，云南、贵州、四川也开专列，惠州市派出客车，惠州市补贴路费。", null, "441300")] // a list has the weight of one name
    [InlineData("招聘专车开到柳州市。自治区商务厅的展台也在。", "广西日报", "450200")] // a body that is only named
    public void Evidence_decides_whose_news_it_is(string body, string? publisher, string code) => Assert.Equal(code, Read(body, publisher: publisher).Place?.Code);

    [Theory]
    [InlineData("我省商户受益。经德阳市商务局和财政局核查，每户得3万元。", "四川日报", "510000 510600")]
    [InlineData("全省商户受益。例如德阳市给每户补贴3万元。", "四川日报", "510000 510600")]
    [InlineData("在四川，商户增多。南京市联动平台和商家，发放消费券。重庆多家商户复工。", null, "510000 320100")]
    public void Those_that_act_are_issuers(string body, string? publisher, string codes) => Assert.Equal(codes, Issuers(Read(body, publisher: publisher)));
}
