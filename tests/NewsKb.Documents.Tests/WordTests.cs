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

    private static Paragraph Paragraph(string text) => new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text)));

    private static TableRow Row(params string[] cells) => new(cells.Select(c => new TableCell(Paragraph(c))));
}
