using FsCheck;
using FsCheck.Fluent;
using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;

namespace NewsKb.Extraction.Tests.Figures;

/// <summary>What holds for the figures and dates of any text, drawn from pieces that matter to the scanners and from any characters.</summary>
public sealed class FigurePropertyTests
{
    private static readonly DateOnly Day = new(2022, 6, 15);

    private static readonly string[] Pieces =
    [
        "1", "2", "30", "2022", "1,234", "0.5", "３", "〇", "一", "二", "十", "百", "千", "万", "亿", "两", "半", "几", "多", "余", "点", "零", "负", "-", "成", "折", "%",
        "百分之", "分之", "百分点", "元", "万元", "美元", "港币", "$", "块", "角", "年", "个月", "月", "日", "天", "小时", "分钟", "周", "户", "家", "名", "条", "项", "吨", "斤", "度",
        "至", "到", "—", "~", "：", ":", "比", "和", "、", "分别", "由", "提高到", "最高", "不超过", "不低于", "以上", "以内", "约", "近", "超", "累计", "同比增长", "其中",
        "，", "。", "；", "（", "）", "“", "”", "\n", " ", "的", "每", "人", "按", "对", "为", "企业", "发放", "贷款", "给予", "补贴", "返还", "措施", "类", "其他", "问题",
        "今年", "上半年", "近日", "截至", "起", "前", "后", "有效期至", "起施行", "第", "号", "春节", "星期", "三", "\ud83d", "a", "e", "",
    ];

    private static Arbitrary<string> Texts() =>
        Gen.OneOf(Gen.Elements(Pieces).ListOf().Select(list => string.Concat(list)), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Figures_are_in_order_read_as_their_span_and_have_ordered_ends() => Check.One(Many, Prop.ForAll(Texts(), text =>
    {
        var dates = DateScanner.Scan(text, Day);
        var last = 0;
        foreach (var figure in FigureScanner.Scan(text, dates))
        {
            Assert.True(figure.Span.Start >= last && figure.Span.Length > 0 && figure.Span.End <= text.Length);
            Assert.Equal(figure.Text, figure.Span.Of(text).ToString());
            Assert.True(figure.Min <= figure.Max);
            Assert.NotEmpty(figure.Unit);
            Assert.NotEqual("", figure.Of);
            last = figure.Span.End;
        }
        return true;
    }));

    [Fact]
    public void Dates_are_in_order_read_as_their_span_and_end_after_they_start() => Check.One(Many, Prop.ForAll(Texts(), text =>
    {
        var last = 0;
        foreach (var date in DateScanner.Scan(text, Day))
        {
            Assert.True(date.Span.Start >= last && date.Span.Length > 0 && date.Span.End <= text.Length);
            Assert.Equal(date.Text, date.Span.Of(text).ToString());
            Assert.True(date.From is null || date.To is null || date.From <= date.To);
            last = date.Span.End;
        }
        return true;
    }));

    [Fact]
    public void A_text_is_read_the_same_way_twice() => Prop.ForAll(Texts(), text =>
        FigureScanner.Scan(text, DateScanner.Scan(text, Day)).SequenceEqual(FigureScanner.Scan(text, DateScanner.Scan(text, Day)))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("分别3、")]
    [InlineData("为企业发放3万元，")]
    [InlineData("由3年")]
    [InlineData("3天4小时")]
    [InlineData("对企业的")]
    [InlineData("每户3元")]
    [InlineData("2022年")]
    [InlineData("有效期至")]
    [InlineData("前8")]
    public void A_long_repetition_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000));
        _ = FigureScanner.Scan(text, DateScanner.Scan(text, Day));
    }
}
