using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Places;

namespace NewsKb.Extraction.Tests.Measures;

public sealed class MeasurePlaceTests
{
    private static string Places(string text, string publisher)
    {
        var dates = DateScanner.Scan(text, null);
        var places = PlaceScanner.Read(new PlaceContext { Body = text, Publisher = publisher });
        var context = new MeasureContext(text) { Dates = dates, Figures = FigureScanner.Scan(text, dates), Places = places.Mentions, Place = places.Place };
        return string.Join(' ', MeasureExtractor.Extract(context).Select(m => m.ToMeasure().Place).Distinct());
    }

    [Theory]
    [InlineData("省财政厅对参保企业给予保费补贴，最高10万元。\n我市对小微企业减免房租3个月。", "丽水日报", "330000 331100")]
    [InlineData("日前，省里对参保企业给予保费补贴。企业按实际保费的15%给予补贴。", "丽水日报", "330000")]
    [InlineData("省财政厅对参保企业给予保费补贴，最高10万元。", "浙江日报", "330000")]
    public void What_the_province_gives_is_the_provinces(string text, string publisher, string codes) => Assert.Equal(codes, Places(text, publisher));

    [Theory]
    [InlineData("我省商户受益。财政部、民政部向我省发放救助资金3000万元。", "")]
    [InlineData("我市商户受益。国家税务总局丽水市税务局为商户减税3000万元。", "331100")] // its own branch
    public void What_a_ministry_gives_is_no_places(string text, string codes) => Assert.Equal(codes, Places(text, "丽水日报"));

    [Theory]
    [InlineData("全省商户受益。例如丽水市给企业发放补贴300元。", "331100")]
    [InlineData("浙江商户受益，我省减税。\n丽水市为企业发放贴息贷款3亿元。目前，已为24家企业发放贷款4亿元。", "331100")] // a paragraph that it opens
    [InlineData("浙江商户受益，我省减税。\n入冬以来，丽水市为企业发放贴息贷款3亿元。目前，已为24家企业发放贷款4亿元。", "331100 330000")]
    public void A_part_that_acts_has_the_measure(string text, string codes) => Assert.Equal(codes, Places(text, "浙江日报"));
}
