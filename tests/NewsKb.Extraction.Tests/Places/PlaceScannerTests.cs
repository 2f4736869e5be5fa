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
    public void Common_words_and_names_of_other_things_are_no_places(string body) =>
        Assert.DoesNotContain(PlaceScanner.Scan(new PlaceContext { Body = body }), m => m.Text is not "重庆");

    [Theory]
    [InlineData("江苏银行推出产品")]
    [InlineData("从西安交通大学毕业")]
    [InlineData("据兰州晚报报道")]
    public void A_short_name_inside_the_name_of_an_organization_is_no_mention(string body) => Assert.Equal("", Codes(body));

    [Theory]
    [InlineData("我市出台措施，全省首批。", "我市=620700 全省=620000", "张掖日报")]
    [InlineData("全区企业减税，自治区财政补贴。", "全区=450000 自治区=450000", "广西日报")]
    [InlineData("健全市场机制，自我省察", "", "张掖日报")]
    public void Pointing_words_mean_the_jurisdiction(string body, string expected, string publisher) => Assert.Equal(expected, Codes(body, publisher: publisher));

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
}
