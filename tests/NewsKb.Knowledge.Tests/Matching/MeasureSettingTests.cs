using NewsKb.Extraction;
using NewsKb.Knowledge.Matching;
using NewsKb.Text;

namespace NewsKb.Knowledge.Tests.Matching;

public sealed class MeasureSettingTests
{
    private const string Notice =
        "一、支持企业复工\n（一）加大对口罩生产企业的补助。购置设备的，按投资的20%给予补助。\n（二）稳定用工。不裁员的，返还失业保险费。推荐50人的人力资源服务机构可申请补助，标准为：50人以上的，补助2万元；100人以上的，补助4万元。\n" +
        "二、扶持餐饮、住宿业\n1.减免租金。承租国有房屋的，免收两个月租金。";

    [Theory]
    [InlineData("按投资的20%给予补助", "制造业", "限防疫保供企业")]
    [InlineData("返还失业保险费", "制造业", null)]
    [InlineData("补助4万元", "制造业", "给的是人力资源机构")]
    [InlineData("免收两个月租金", "制造业", "上文针对餐饮、住宿")]
    [InlineData("免收两个月租金", "餐饮", null)]
    public void What_stands_before_a_clause_tells_for_whom_it_is(string clause, string sector, string? misfit) =>
        Assert.Equal(misfit, Misfit(Notice, clause, "关于支持企业的通知", sector));

    [Fact]
    public void A_clause_that_names_many_firms_is_for_them_whatever_stands_before_it() =>
        Assert.Null(Misfit("口罩生产企业可申请贷款。对中小企业贷款给予贴息。", "对中小企业贷款给予贴息", null, "餐饮"));

    [Fact]
    public void Titles_tell_for_whom_it_is_where_nothing_else_does() =>
        Assert.Equal("限防疫保供企业", Misfit("贷款给予贴息。", "贷款给予贴息", "扶持防疫重点保供企业的通知", "餐饮"));

    [Fact]
    public void Headings_stand_in_levels()
    {
        var end = Notice.IndexOf("免收两个月租金", StringComparison.Ordinal);
        Assert.Equal(["1.减免租金", "二、扶持餐饮、住宿业"], MeasureSetting.Of(Notice, new TextSpan(end, 7)).Headings);
    }

    [Theory]
    [InlineData("财政部关于贷款贴息的通知", "对企业给予贴息。", true)]
    [InlineData(null, "各省、自治区、直辖市财政厅：对企业给予贴息。", true)]
    [InlineData("我市出台贴息政策", "对企业给予贴息。", false)]
    public void National_bodies_are_known_by_title_or_first_lines(string? title, string body, bool isNational) =>
        Assert.Equal(isNational, MeasureSetting.IsNational(title, body));

    private static string? Misfit(string body, string clause, string? title, string sector)
    {
        var span = new TextSpan(body.IndexOf(clause, StringComparison.Ordinal), clause.Length);
        var measure = new Measure { Text = clause, Span = span, SourceSpan = span, Instrument = "subsidy_grant" };
        return MeasureSetting.Of(body, span).Misfit(measure, title, new MatchRequest { Sector = sector });
    }
}
