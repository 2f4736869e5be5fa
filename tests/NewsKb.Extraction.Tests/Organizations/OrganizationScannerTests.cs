using NewsKb.Extraction.Organizations;
using NewsKb.Extraction.Places;

namespace NewsKb.Extraction.Tests.Organizations;

public sealed class OrganizationScannerTests
{
    [Theory]
    [InlineData("据市人社局介绍，衡阳市财政局拨付资金。", "市人社局=430400 衡阳市财政局=430400")]
    [InlineData("湖南省人力资源和社会保障厅印发通知，省政府同意。", "湖南省人力资源和社会保障厅=430000 省政府=430000")]
    [InlineData("市委组织部牵头，市政府办公室督办。", "市委组织部=430400 市政府办公室=430400")]
    [InlineData("耒阳市委、市政府出台措施", "耒阳市委=430481 市政府=430400")]
    [InlineData("中国银行衡阳分行与衡阳农商行、衡阳市工商联对接。", "中国银行衡阳分行=430400 衡阳农商行=430400 衡阳市工商联=430400")]
    [InlineData("干部到湖南湘水机械有限公司走访，又到宏泰陶瓷有限责任公司。", "湖南湘水机械有限公司=430000 宏泰陶瓷有限责任公司=")]
    [InlineData("中国科学院亚热带农业生态研究所的专家", "中国科学院亚热带农业生态研究所=")]
    [InlineData("国务院、财政部要求", "国务院= 财政部=")]
    [InlineData("市商务局联合江苏银行发放，我市联合湘水银行衡阳分行对接", "市商务局=430400 江苏银行=320000 湘水银行衡阳分行=430400")]
    [InlineData("支持宏泰陶瓷有限责任公司复工", "宏泰陶瓷有限责任公司=")]
    [InlineData("报省交通运输厅审定，会同市政府办理，确保市委要求", "省交通运输厅=430000 市政府=430400 市委=430400")]
    [InlineData("省委省政府部署，市第一人民医院接诊，市民银行卡", "省委=430000 省政府=430000 市第一人民医院=430400")]
    [InlineData("耒阳市文化体育广电和旅游局、衡南县工业和信息化局", "耒阳市文化体育广电和旅游局=430481 衡南县工业和信息化局=430422")]
    [InlineData("国家外汇管理局衡阳市中心支局", "国家外汇管理局衡阳市中心支局=430400")]
    [InlineData("湘泰（衡阳）食品有限公司", "湘泰（衡阳）食品有限公司=")]
    [InlineData("省级定点医院，湘药控股湖南有限公司，衡阳经开区管委会", "湘药控股湖南有限公司=430000 衡阳经开区管委会=430400")]
    [InlineData("全市各部门委托办理，优化产业布局", "")]
    [InlineData("衡阳大学生创业园", "")]
    [InlineData("全国铁路发送旅客，南京东站开行列车", "")]
    [InlineData("教育部办公厅通知，财政部税务总局公告，公安部交管局要求", "教育部办公厅= 财政部= 税务总局= 公安部交管局=")]
    [InlineData("衡阳市森林防火工作领导小组部署，市供销社配送", "衡阳市森林防火工作领导小组=430400 市供销社=430400")]
    [InlineData("在渣江镇党委带动下，各乡镇政府和街道社区联动", "渣江镇党委=")]
    [InlineData("责任单位：团市委、市直机关工委；依据人社部函〔2021〕9号", "团市委=430400 市直机关工委=430400")]
    [InlineData("共青团湖南省委倡议，市城管执法局巡查", "共青团湖南省委=430000 市城管执法局=430400")]
    [InlineData("省防汛救灾工作领导小组办公室通报", "省防汛救灾工作领导小组办公室=430000")]
    [InlineData("转入湘雅医院，定点医院、普通高等学校和商业银行", "湘雅医院=")]
    public void Organizations_carry_the_code_of_their_place(string body, string expected)
    {
        var reading = PlaceScanner.Read(new PlaceContext { Body = body, PlaceCode = "430400" });
        var organizations = OrganizationScanner.Scan(body, reading);
        Assert.All(organizations, o => Assert.Equal(o.Text, o.Span.Of(body).ToString()));
        Assert.Equal(expected, string.Join(' ', organizations.Select(o => $"{o.Text}={o.Place}")));
    }

    [Theory]
    [InlineData("城乡建设")]
    [InlineData("城乡建设、")]
    [InlineData("住房和城乡建设局")]
    public void A_text_that_is_all_departments_is_read_to_its_end(string piece)
    {
        var body = string.Concat(Enumerable.Repeat(piece, 50_000));
        var organizations = OrganizationScanner.Scan(body, PlaceScanner.Read(new PlaceContext { Body = body, PlaceCode = "430400" }));
        Assert.All(organizations, o => Assert.InRange(o.Span.Length, 1, 80));
    }
}
