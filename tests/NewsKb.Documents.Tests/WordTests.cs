using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsKb.Documents.Tests;

public static class WordTests
{
    [Fact]
    public static void AWordDocumentIsReadByParagraphsAndRows()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(
                Paragraph("关于发放稳岗补贴的通知"),
                Paragraph("各企业：按照安排，现就发放稳岗补贴通知如下。"),
                new Table(Row("对象", "标准"), Row("小微企业", "每人500元")),
                Paragraph("2022年5月6日")));
        var article = Assert.Single(DocumentReader.Read(new SourceFile("notice.docx", stream.ToArray())).Articles);
        Assert.Equal("关于发放稳岗补贴的通知", article.Title!.Text);
        Assert.Equal(["各企业：按照安排，现就发放稳岗补贴通知如下。", "对象\t标准", "小微企业\t每人500元", "2022年5月6日"], article.Paragraphs());
        Assert.Equal(new DateOnly(2022, 5, 6), article.Published);
    }

    [Fact]
    public static void SeveralArticlesOfAWordDocumentAreSplit()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(
                Heading("城关区减租惠及五百户"),
                Paragraph("记者 何川"),
                Paragraph("城关区昨天公布减租办法，国有房屋免租三个月，首批惠及商户五百户，减租总额达到860万元，商户不用跑腿，在手机上签字就行，月底前全部办完。"),
                Heading("稳岗补贴三天到账"),
                Paragraph("本报讯（记者 秦岭）石桥区人社局介绍，全区已向612家企业拨付稳岗补贴1360万元，每留用一名职工补贴500元。")));
        var articles = DocumentReader.Read(new SourceFile("page.docx", stream.ToArray())).Articles;
        Assert.Equal(["城关区减租惠及五百户", "稳岗补贴三天到账"], articles.Select(a => a.Title?.Text));
        Assert.Equal(["何川", "秦岭"], articles.SelectMany(a => a.Authors));
    }

    [Fact]
    public static void ATextBoxIsReadOnceAndBehindTheParagraphThatHoldsIt()
    {
        Picture Box() => new(new DocumentFormat.OpenXml.Vml.Shape(new DocumentFormat.OpenXml.Vml.TextBox(new TextBoxContent(Paragraph("窗口每天8点开门。")))));
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var box = new AlternateContent(new AlternateContentChoice(Box()) { Requires = "wps" }, new AlternateContentFallback(Box()));
            var paragraph = Paragraph("山城区给小店");
            paragraph.Append(new Run(box), new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("发放补贴。")));
            document.AddMainDocumentPart().Document = new Document(new Body(Heading("山城区发放小店补贴"), paragraph));
        }
        var article = Assert.Single(DocumentReader.Read(new SourceFile("box.docx", stream.ToArray())).Articles);
        Assert.Equal("山城区给小店发放补贴。\n窗口每天8点开门。", article.Body.Text);
    }

    private static Paragraph Heading(string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = "Heading1" }), new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text)));

    private static Paragraph Paragraph(string text) => new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text)));

    private static TableRow Row(params string[] cells) => new(cells.Select(c => new TableCell(Paragraph(c))));
}
