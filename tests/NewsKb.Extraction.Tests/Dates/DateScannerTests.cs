using NewsKb.Extraction.Dates;

namespace NewsKb.Extraction.Tests.Dates;

public class DateScannerTests
{
    private static readonly DateOnly Published = new(2022, 6, 15); // a Wednesday

    [Theory]
    [InlineData("2021年7月31日", "2021-07-31..2021-07-31")]
    [InlineData("2021年5月", "2021-05-01..2021-05-31")]
    [InlineData("2021年", "2021-01-01..2021-12-31")]
    [InlineData("二〇二一年五月", "2021-05-01..2021-05-31")]
    [InlineData("3月5日", "2022-03-05..2022-03-05")]
    [InlineData("12月5日", "2022-12-05..2022-12-05")]
    [InlineData("11日", "2022-06-11..2022-06-11")]
    [InlineData("2020年2月至4月", "2020-02-01..2020-04-30")]
    [InlineData("今年1—5月", "2022-01-01..2022-05-31")]
    [InlineData("3月22日至25日", "2022-03-22..2022-03-25")]
    [InlineData("2019—2021年", "2019-01-01..2021-12-31")]
    [InlineData("去年9月底", "2021-09-25..2021-09-30")]
    [InlineData("上半年", "2022-01-01..2022-06-30")]
    [InlineData("2021年第三季度", "2021-07-01..2021-09-30")]
    [InlineData("前三季度", "2022-01-01..2022-09-30")]
    [InlineData("前5个月", "2022-01-01..2022-05-31")]
    [InlineData("昨日", "2022-06-14..2022-06-14")]
    [InlineData("本周五", "2022-06-17..2022-06-17")]
    [InlineData("今年以来", "2022-01-01..2022-06-15")]
    [InlineData("2022-11-22", "2022-11-22..2022-11-22")]
    [InlineData("执行至2022年12月31日", "..2022-12-31")]
    [InlineData("2020年7月1日起", "2020-07-01..")]
    [InlineData("9月底前", "..2022-09-30")]
    [InlineData("端午节", "2022-06-03..2022-06-03")]
    [InlineData("春节", "2022-02-01..2022-02-01")]
    public void Resolves_days_and_periods(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("3个月")]
    [InlineData("收到之日起10日内")]
    [InlineData("第三届")]
    [InlineData("12.5%")]
    public void Leaves_lengths_of_time_alone(string text) => Assert.Empty(Describe(text));

    [Fact]
    public void Leaves_relative_dates_open_without_a_day_of_publication() =>
        Assert.All(DateScanner.Scan("昨日，记者从3月5日的会上获悉", null), d => Assert.Null(d.From));

    private static string Describe(string text) =>
        string.Join(';', DateScanner.Scan(text, Published).Select(d => $"{d.From:yyyy-MM-dd}..{d.To:yyyy-MM-dd}"));

    [Theory]
    [InlineData("本办法自2022年7月1日起施行", "2022年7月1日起", "effective", "2022-07-01..")]
    [InlineData("优惠政策执行至2022年12月31日", "2022年12月31日", "validity", "..2022-12-31")]
    [InlineData("本通知有效期至2023年底", "2023年底", "validity", "..2023-12-31")]
    [InlineData("政策有效期自2022年1月1日至2022年12月31日", "2022年1月1日至2022年12月31日", "validity", "2022-01-01..2022-12-31")]
    [InlineData("须在6月30日前申报", "6月30日前", "deadline", "..2022-06-30")]
    [InlineData("截至5月底共办理", "5月底", "until", "..2022-05-31")]
    [InlineData("2021年以来", "2021年以来", "start", "2021-01-01..")]
    [InlineData("两个星期后举行", "两个星期后", null, "2022-06-29..2022-06-29")]
    [InlineData("座谈会5月20日举行", "5月20日", null, "2022-05-20..2022-05-20")]
    public void Says_what_a_date_is_for(string text, string mention, string? kind, string period)
    {
        var date = Assert.Single(DateScanner.Scan(text, new DateOnly(2022, 6, 15)));
        Assert.Equal((mention, kind, period), (date.Text, date.Kind, $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}"));
    }
}
