using System.Diagnostics;

namespace NewsKb.Documents.Tests;

public static class PdfTests
{
    private static readonly byte[] Newspaper = new PdfFile()
        .Lines(60, 780, 20, "2021年4月8日 星期四 要闻 2")
        .Lines(60, 700, 11, "稳岗补贴三天到账", "", "　　本报讯（记者 何川）区人社局昨日介绍", "，全区已向612家企业拨付稳岗补贴136", "0万元，每留用一名职工补贴500元，资金", "三天内到账，企业不用跑腿。下一步还将走", "访企业，帮助解决用工难题，收集的问题当", "天登记、限时办结。")
        .Lines(310, 700, 11, "商铺减租惠及五百户", "", "　　本报讯（记者 秦岭）区国资委日前发布", "通知，对承租国有房屋的小微企业和个体工商", "户免收三个月租金，首批惠及商户五百户，减", "租总额达到860万元。对主动减租的市场，区", "财政按减租额的25%给予补贴，每家最高30", "万元。")
        .Build();

    [Fact]
    public static void APdfIsReadThroughItsTextLayerOrSaysWhatIsMissing()
    {
        if (!HasTool())
        {
            var failure = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(new SourceFile("a.pdf", Newspaper)));
            Assert.Equal("a.pdf: reading PDF needs pdftotext of poppler-utils, which is not on this machine", failure.Message);
            return;
        }
        var document = DocumentReader.Read(new SourceFile("a.pdf", Newspaper));
        Assert.Equal(DocumentKind.Pdf, document.Kind);
        Assert.Equal(["稳岗补贴三天到账", "商铺减租惠及五百户"], document.Articles.Select(a => a.Title?.Text));
        Assert.All(document.Articles, a => Assert.Equal(new DateOnly(2021, 4, 8), a.Published));
        Assert.Contains("拨付稳岗补贴1360万元", document.Articles[0].Body.Text, StringComparison.Ordinal);
        Assert.EndsWith("每家最高30万元。", document.Articles[1].Body.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.02)]
    public static void ADamagedPdfIsOneLine(double share)
    {
        var part = Newspaper.AsMemory(0, (int)(Newspaper.Length * share));
        var failure = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(new SourceFile("a.pdf", part)));
        Assert.StartsWith("a.pdf: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public static void AProtectedPdfSaysSo()
    {
        if (!HasTool()) return;
        var failure = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(new SourceFile("a.pdf", new PdfFile().Lines(60, 700, 11, "区里减租。").Build(isLocked: true))));
        Assert.Equal("a.pdf: the PDF is protected by a password", failure.Message);
    }

    private static bool HasTool()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", "-v") { RedirectStandardError = true });
            return process is not null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
