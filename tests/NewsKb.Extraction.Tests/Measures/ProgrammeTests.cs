using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Organizations;
using NewsKb.Extraction.Places;

namespace NewsKb.Extraction.Tests.Measures;

/// <summary>The programme of a measure and who acts.</summary>
public sealed class ProgrammeTests
{
    private const string Measure = "对小微企业减免房租3个月。";

    private static List<Measure> Read(string text, string? title = null, string? publisher = null)
    {
        var dates = DateScanner.Scan(text, null);
        var places = PlaceScanner.Read(new PlaceContext { Body = text, Title = title, Publisher = publisher });
        var context = new MeasureContext(text)
        {
            Title = title,
            Dates = dates,
            Figures = FigureScanner.Scan(text, dates),
            Places = places.Mentions,
            Place = places.Place,
            Organizations = OrganizationScanner.Scan(text, places),
        };
        return [.. MeasureExtractor.Extract(context).Select(m => m.ToMeasure())];
    }

    private static string? Programme(string text, string? title = null, string? publisher = null) => Read(text, title, publisher)[^1].Programme;

    [Theory]
    [InlineData("近日，县里印发了《稳岗八条措施（试行）》。\n天气转暖。\n", "《稳岗八条措施（试行）》")]
    [InlineData("县里出台《助商二十六条》。\n天气转暖。\n", "《助商二十六条》")]
    [InlineData("县里出台《助商10条》。\n天气转暖。\n", "《助商10条》")]
    [InlineData("县里启动“迎春”行动。\n天气转暖。\n", "“迎春”行动")]
    [InlineData("根据《价格管理办法》要求，做好检查。\n", null)] // only leant on
    [InlineData("按照《价格管理办法》要求，我们做好检查。", "《价格管理办法》")] // in the paragraph of the measure
    [InlineData("天气转暖。\n商户多。\n随后开展“迎春”活动。\n", null)] // a part of the story
    [InlineData("商户已享受“店主贷”政策。", null)]
    [InlineData("县里出台《某地稳岗八条措施》。\n《措施》提出，天气转暖。\n", "《某地稳岗八条措施》")]
    public void A_programme_reaches_as_far_as_it_is_announced(string before, string? expected) => Assert.Equal(expected, Programme(before + Measure));

    [Fact]
    public void Its_own_sentence_comes_first() =>
        Assert.Equal("“迎春”行动", Programme("县里出台《稳岗八条措施》，启动“迎春”行动，" + Measure));

    [Theory]
    [InlineData("云溪县关于稳定就业的八条措施", "《关于稳定就业的八条措施》")]
    [InlineData("关于印发《云溪县稳岗方案》的通知", "《云溪县稳岗方案》")]
    [InlineData("云溪县出台关于稳定就业的八条措施", "《稳岗意见》")] // news of a document
    public void A_document_is_the_programme_of_its_measures(string title, string expected) =>
        Assert.Equal(expected, Programme("根据《就业促进条例》精神，省里印发《稳岗意见》。\n" + Measure, title));

    [Fact]
    public void What_one_province_announces_is_not_carried_to_another()
    {
        const string text = "浙江省财政厅印发《助商十条措施》。\n杭州市对小微企业减免房租3个月。\n四川省成都市对小微企业减免房租2个月。";
        Assert.Equal(["《助商十条措施》", null], Read(text).Select(m => m.Programme));
    }

    [Theory]
    [InlineData("丽水市财政局、市商务局发放补贴300万元。", "丽水市财政局、市商务局")]
    [InlineData("丽水市商务局会同市财政局对商户发放补贴300万元。", "丽水市商务局")]
    [InlineData("记者从丽水市商务局获悉，丽水市对商户发放补贴300万元。", "丽水市")]
    [InlineData("落实国务院常务会议要求，对商户发放补贴300万元。", null)]
    [InlineData("补贴资金300万元由市财政局拨付给小微企业。", "市财政局")]
    [InlineData("新华社杭州2月9日电 为保障供应，浙江省丽水市对商户发放补贴300万元。", "浙江省丽水市")]
    [InlineData("在保障供应方面，丽水市对商户发放补贴300万元。", "丽水市")]
    [InlineData("对名单内商户，财政部门按人民银行利率的一半给予贴息300万元。", "财政部门")]
    [InlineData("丽水市旅行社接待游客，获得补贴300万元。", null)]
    [InlineData("丽水明远竹业有限公司获得担保贷款300万元。", null)] // gains, and does not act
    public void Who_opens_the_clause_acts(string text, string? actor) => Assert.Equal(actor, Read(text, publisher: "丽水日报")[^1].Actor);

    [Theory]
    [InlineData("市财政局、市商务局、")]
    [InlineData("浙江省")]
    public void A_list_of_those_who_act_goes_no_further_than_a_clause(string name)
    {
        var measures = Read(string.Concat(Enumerable.Repeat(name, 120)) + "对商户发放补贴300万元。", publisher: "丽水日报");
        Assert.All(measures, measure => Assert.InRange(measure.Actor?.Length ?? 0, 0, ClauseSplitter.LongestClause));
    }
}
