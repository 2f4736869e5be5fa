namespace NewsKb.Extraction.Tests.Measures;

public class StatusTests
{
    [Fact]
    public void Status_is_right_on_the_annotated_clauses()
    {
        var rows = File.ReadLines(TestData.InRoot("tests", "NewsKb.Extraction.Tests", "Measures", "status-clauses.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.Equal(60, rows.Count);
        var wrong = rows.Where(row => Read(row[1]) != row[0]).Select(row => $"{row[0]}, not {Read(row[1])}: {row[1]}").ToList();
        Assert.True(wrong.Count <= 2, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("可将企业养老保险费缴费期延长至9月底", "in_force")]
    [InlineData("将门诊用药报销比例由50%提高到70%", "in_force")]
    [InlineData("将拿出300万元补贴小微企业", "planned")]
    [InlineData("引导银行单列小微企业信贷计划，提供优惠利率贷款", "in_force")]
    [InlineData("计划对小微企业发放补贴300万元", "planned")]
    public void A_change_of_something_and_a_named_plan_are_not_planned(string clause, string status) => Assert.Equal(status, Read(clause));

    private static string Read(string clause) => Reader.Read(clause + "。").FirstOrDefault()?.Status switch
    {
        MeasureStatus.Planned => "planned",
        MeasureStatus.InForce => "in_force",
        MeasureStatus.Delivered => "delivered",
        _ => "no measure",
    };
}
