namespace NewsKb.Extraction.Tests.Measures;

public class ValidityTests
{
    [Theory]
    [InlineData("4月1日至9月30日，对小规模纳税人免征增值税。", "2022-04-01", "2022-09-30")]
    [InlineData("按照规定，自4月1日至9月30日，对小规模纳税人免征增值税。", "2022-04-01", "2022-09-30")]
    [InlineData("自7月1日起，对参保企业返还失业保险费，期限6个月。", "2022-07-01", "2022-12-31")]
    [InlineData("对承租国有房屋的商户免收3个月租金，执行至12月31日。", null, "2022-12-31")]
    [InlineData("4月1日至9月30日，对小规模纳税人免征增值税；对个体工商户减免房租2000元。", "2022-04-01", "2022-09-30")]
    [InlineData("对2022年9月底前复产的温室，每亩补贴900元。", null, null)]
    [InlineData("2022年9月底前，对复产的温室每亩补贴900元。", null, "2022-09-30")]
    [InlineData("截至5月20日，累计发放贷款3000万元。", null, null)]
    [InlineData("对2021年新增的贷款，按利率的50%给予贴息。", null, null)]
    [InlineData("对2022年3月至5月扩种的瓜农，每亩补贴300元。", null, null)]
    [InlineData("缴款期落在6月3日至6月9日期间的，商户可延期到6月24日前缴纳税款。", null, "2022-06-24")]
    [InlineData("企业可在6月24日前完成税款的缴纳，免收滞纳金200元。", null, "2022-06-24")]
    [InlineData("自贷款发放之日起，对商户贴息6个月。", null, null)]
    [InlineData("1月1日至5月10日，全市已发放贷款28亿元。", null, null)]
    public void The_days_on_which_a_measure_holds_are_read(string text, string? from, string? to)
    {
        var measure = Reader.Read(text)[^1];
        Assert.Equal((Day(from), Day(to)), (measure.From, measure.To));
    }

    [Theory]
    [InlineData("本意见自2022年3月1日起施行，有效期一年。", "2022-03-01", "2023-02-28")]
    [InlineData("县里印发方案，自2022年3月1日起施行，有效期一年。", "2022-03-01", "2023-02-28")]
    [InlineData("牵头部门：县财政局本政策执行期先定为自2022年3月1日起的3个月。", "2022-03-01", "2022-05-31")]
    [InlineData("本政策执行期先定为自2022年3月1日起的3个月。", "2022-03-01", "2022-05-31")]
    public void A_document_may_say_how_long_all_of_it_holds(string text, string from, string to)
    {
        var measure = Reader.Read("对承租国有房屋的商户免收3个月租金。" + text)[0];
        Assert.Equal((Day(from), Day(to)), (measure.From, measure.To));
    }

    [Fact]
    public void A_measure_that_tells_only_its_end_starts_with_the_document() =>
        Assert.Equal(new DateOnly(2022, 3, 1), Reader.Read("困难企业的社会保险费可缓缴到7月底。本意见自2022年3月1日起施行，有效期一年。")[0].From);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
