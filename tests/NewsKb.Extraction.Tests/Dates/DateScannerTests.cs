using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NewsKb.Extraction.Dates;

namespace NewsKb.Extraction.Tests.Dates;

public class DateScannerTests
{
    private static readonly DateOnly Published = new(2022, 6, 15); // a Wednesday

    [Theory]
    [InlineData("2021年7月31日", "2021-07-31..2021-07-31")]
    [InlineData("2021年5月", "2021-05-01..2021-05-31")]
    [InlineData("2021年", "2021-01-01..2021-12-31")]
    [InlineData("二00六年五月", "2006-05-01..2006-05-31")]
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
    [InlineData("春节假期", "2022-01-31..2022-02-06")]
    [InlineData("“五一”期间", "2022-05-01..2022-05-05")]
    [InlineData("“十一”黄金周", "2022-10-01..2022-10-07")]
    [InlineData("上周末", "2022-06-11..2022-06-12")]
    [InlineData("周三（6月15日）", "2022-06-15..2022-06-15")]
    [InlineData("十月第一个星期一", "2022-10-03..2022-10-03")]
    [InlineData("九月第二个周末", "2022-09-10..2022-09-11")]
    [InlineData("本月底", "2022-06-25..2022-06-30")]
    [InlineData("今年前三季度", "2022-01-01..2022-09-30")]
    [InlineData("一季度末", "2022-03-01..2022-03-31")]
    [InlineData("1985到89年9月", "1985-01-01..1989-09-30")]
    [InlineData("五八年前七个月", "1958-01-01..1958-07-31")]
    [InlineData("3月1日至今", "2022-03-01..2022-06-15")]
    [InlineData("5月1日起至8月底", "2022-05-01..2022-08-31")]
    [InlineData("自2022年1月1日至12月31日止", "2022-01-01..2022-12-31")]
    [InlineData("12月31日24时止", "..2022-12-31")]
    [InlineData("2月3日（周四）起", "2022-02-03..")]
    [InlineData("2月3日上午9:00起", "2022-02-03..")]
    [InlineData("2020年后", "2021-01-01..")]
    [InlineData("自即日起", "2022-06-15..")]
    [InlineData("15日前上报", "..2022-06-15")]
    [InlineData("三日前举行", "2022-06-12..2022-06-12")]
    [InlineData("接下来两周", "2022-06-15..2022-06-29")]
    [InlineData("过去的三天", "2022-06-12..2022-06-15")]
    [InlineData("上两个月", "2022-04-15..2022-06-15")]
    [InlineData("大年初三", "2022-02-03..2022-02-03")]
    [InlineData("正月十五", "2022-02-15..2022-02-15")]
    [InlineData("上个周末", "2022-06-11..2022-06-12")]
    [InlineData("3月30日元旦", "2022-03-30..2022-03-30;2022-01-01..2022-01-01")]
    [InlineData("3月30日元阳县开渠", "2022-03-30..2022-03-30")]
    [InlineData("5月6日元谋番茄上市", "2022-05-06..2022-05-06")]
    [InlineData("6日元江县召开", "2022-06-06..2022-06-06")]
    public void Resolves_days_and_periods(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("3个月")]
    [InlineData("收到之日起10日内")]
    [InlineData("第三届")]
    [InlineData("12.5%")]
    [InlineData("一日三餐")]
    [InlineData("例会一月一次")]
    [InlineData("最近一次报表")]
    [InlineData("每年3月")]
    [InlineData("推进项目前期工作")]
    [InlineData("每月15日前")]
    [InlineData("毕业2年后")]
    [InlineData("为期三个月的培训")]
    public void Leaves_lengths_of_time_alone(string text) => Assert.Empty(Describe(text));

    [Fact]
    public void Leaves_relative_dates_open_without_a_day_of_publication() =>
        Assert.All(DateScanner.Scan("昨日，记者从3月5日的会上获悉", null), d => Assert.Null(d.From));

    [Theory]
    [InlineData("本规定自2022年7月1日起施行，有效期三年", "2022-07-01..2025-06-30")]
    [InlineData("本规定自印发之日起施行，有效期为5年", "2022-06-15..2027-06-14")]
    [InlineData("活动从8月1日开始，为期两个月", "2022-08-01..2022-09-30")]
    [InlineData("自公布之日起30日后施行", "2022-07-15..2022-07-15")]
    public void A_length_of_time_is_counted_from_the_date_before_it(string text, string period)
    {
        var date = DateScanner.Scan(text, Published)[^1];
        Assert.Equal(period, $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}");
        Assert.True(date.IsLength);
    }

    [Theory]
    [InlineData("缴费期延长至9月10日", "2022-02-07", "2022-09-10")]
    [InlineData("缴费期延长至1月10日", "2021-12-22", "2022-01-10")]
    [InlineData("截至9月10日", "2022-02-07", "2021-09-10")]
    public void What_is_put_off_lies_ahead(string text, string published, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Assert.Single(DateScanner.Scan(text, DateOnly.Parse(published, CultureInfo.InvariantCulture))).To);

    [Theory]
    [InlineData("春节", "2021-11-22", "2022-02-01")]
    [InlineData("国庆", "2022-01-05", "2021-10-01")]
    [InlineData("国庆", "2022-02-12", "2022-10-01")]
    [InlineData("将于1月5日开放", "2021-12-22", "2022-01-05")]
    [InlineData("1月5日开放以来", "2021-12-22", "2021-01-05")]
    public void Feasts_and_announced_days_are_those_near_the_publication(string text, string published, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Assert.Single(DateScanner.Scan(text, DateOnly.Parse(published, CultureInfo.InvariantCulture))).From);

    [Fact]
    public void Without_a_day_of_publication_a_text_may_date_itself()
    {
        Assert.Equal(new DateOnly(2020, 2, 17), DateScanner.Scan("2020年2月16日发文。2月17日起免收。", null)[1].From);
        Assert.Null(DateScanner.Scan("2019年2月16日与2020年3月1日。2月17日起免收。", null)[2].From);
    }

    [Theory]
    [InlineData("星期一，")]
    [InlineData("星期天（ ")]
    public void A_text_may_end_behind_a_day_of_the_week(string text) => Assert.Equal(text[..3], Assert.Single(DateScanner.Scan(text, Published)).Text);

    [Fact]
    public void Months_that_run_over_the_turn_of_the_year_end_in_the_next()
    {
        var winter = Assert.Single(DateScanner.Scan("2021年11至2月供暖。", Published));
        Assert.Equal((new DateOnly(2021, 11, 1), new DateOnly(2022, 2, 28)), (winter.From, winter.To));
        Assert.Null(Assert.Single(DateScanner.Scan("2021年3月28至5日。", Published)).To);
    }

    [Fact]
    public void A_word_belongs_to_one_date_alone()
    {
        var found = DateScanner.Scan("5年前20日", Published);
        Assert.Equal("5年前", found[0].Text);
        Assert.All(found.Skip(1), d => Assert.True(d.Span.Start >= found[0].Span.End));
    }

    [Fact]
    public void Whatever_is_written_mentions_read_as_their_span_and_stay_in_order()
    {
        string[] pieces = ["2022", "20", "年", "3", "月", "十", "一", "日", "五一", "”", "期间", "前", "季度", "第", "个", "星期", "周", "末", "上", "至", "今", "起", "24时", "止", "有效期", "5年", "，", "。", "本月", "底", "将于", " ", "00:00", "（", "）", "春节", "后"];
        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var last = 0;
            foreach (var date in DateScanner.Scan(text, text.Length % 2 == 0 ? Published : null))
            {
                Assert.True(date.Span.Start >= last && date.Span.Length > 0);
                Assert.Equal(date.Text, date.Span.Of(text).ToString());
                Assert.True(date.From is null || date.To is null || date.From <= date.To, text);
                last = date.Span.End;
            }
            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_weekday_and_a_blank_may_end_a_text() => Assert.Single(DateScanner.Scan("下周一 ", Published));

    [Theory]
    [InlineData("十一一")]
    [InlineData("2022")]
    [InlineData("一日")]
    [InlineData("3月")]
    [InlineData("周")]
    [InlineData("前三")]
    public void A_long_repetition_is_read_to_its_end(string piece) => DateScanner.Scan(string.Concat(Enumerable.Repeat(piece, 100_000)), Published);

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
