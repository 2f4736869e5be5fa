using NewsKb.Extraction.Organizations;
using NewsKb.Extraction.Places;

namespace NewsKb.Extraction.Tests.Organizations;

public sealed class OrganizationScannerTests
{
    [Theory]
    [InlineData("据市人社局介绍，衡阳市财政局拨付资金。", "市人社局=430400 衡阳市财政局=430400")]
    [InlineData("中国银行衡阳分行与衡阳农商行、衡阳市工商联对接。", "衡阳市工商联=430400")]
    [InlineData("湖南省人力资源和社会保障厅印发通知。", "湖南省人力资源和社会保障厅=430000")]
    public void Departments_carry_the_code_of_their_place(string body, string expected)
    {
        var places = PlaceScanner.Scan(new PlaceContext { Body = body });
        var organizations = OrganizationScanner.Scan(body, places, "430400");
        Assert.All(organizations, o => Assert.Equal(o.Text, o.Span.Of(body).ToString()));
        Assert.Equal(expected, string.Join(' ', organizations.Select(o => $"{o.Text}={o.Place}")));
    }
}
