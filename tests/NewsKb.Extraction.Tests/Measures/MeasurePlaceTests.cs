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
}
