using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Export.Reports;
using NewsKb.Knowledge.Tests.Comparison;

namespace NewsKb.Knowledge.Tests.Export;

public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public ReportTests()
    {
        _knowledge = KnowledgeBase.OpenForWriting(_folder["kb.db"]);
        foreach (var (path, place) in new[] { ("a<b>&\"c\".txt", Samples.Xining), ("d.txt", Samples.Zhangye) })
        {
            var measure = Reports.Measure($"{place.Name}<script>对企业给予补助，每户最高5万元", "subsidy_grant", "5万元", qualifier: "最高");
            Samples.Store(_knowledge, Samples.Article("标题&", measure.Text, place, path, "2022-06-01", measure));
        }
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_workbook_is_valid_and_each_count_links_to_its_evidence()
    {
        using var stream = new MemoryStream(Xlsx());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var workbook = document.WorkbookPart!;
        Assert.Equal(["对比", "可比数值", "措施", "证据", "说明"], workbook.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value));
        var sheet = ((WorksheetPart)workbook.GetPartById("rId2")).Worksheet;
        Assert.Equal(["'证据'!A2", "'证据'!A3"], sheet.Descendants<Hyperlink>().Select(h => h.Location!.Value));
        Assert.Equal("frozen", sheet.Descendants<Pane>().Single().State!.InnerText);
        Assert.Equal("A1:C2", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        var first = Xlsx();
        Thread.Sleep(2100); // zip stamps count in steps of two seconds
        Assert.Equal(first, Xlsx());
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public void Html_is_one_file_in_which_all_text_is_encoded()
    {
        using var output = new StringWriter();
        HtmlReport.Write(Report(), output);
        var html = output.ToString();
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("a<b>", html, StringComparison.Ordinal);
        Assert.Contains("a&lt;b&gt;&amp;&quot;c&quot;.txt", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#e0\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"e0\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', html);
    }

    [Fact]
    public void Text_that_xml_cannot_hold_is_left_out()
    {
        var report = new Report
        {
            Title = "t", Notes = [], Evidence = [],
            Tables = [new ReportTable("t", [new("h", 8)], [[ReportCell.Of("a\u0001b\ud800c😀")], [ReportCell.Of(new string('长', 40_000))]])],
        };
        using var stream = new MemoryStream();
        XlsxReport.Write(report, stream);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var texts = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>()).Select(t => t.Text).ToList();
        Assert.Contains("abc😀", texts);
        Assert.All(texts, t => Assert.True(t.Length <= 32_767));
    }

    [Fact]
    public void Text_stays_as_it_is_whatever_it_looks_like()
    {
        string[] hostile = ["=1+1", "+CMD|' /C calc'!A0", "  两端空白\t", "行一\n行二", "a_x000D_b_x41_", "_x005F_x0041_", "]]>&amp;<!--\"'", "😀\u200b\u202e", new('_', 40_000)];
        var report = new Report
        {
            Title = "=A1_x0041_", Notes = hostile, Evidence = [],
            Tables = [new ReportTable("t", [new("=h", 8)], [.. hostile.Select(text => (IReadOnlyList<ReportCell>)[ReportCell.Of(text)])])],
        };
        using var stream = new MemoryStream();
        XlsxReport.Write(report, stream);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById("rId2")).Worksheet;
        Assert.Empty(sheet.Descendants<CellFormula>());
        var texts = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Select(t => t.Text).ToList();
        Assert.Equal(
            ["=h", "=1+1", "+CMD|' /C calc'!A0", "  两端空白\t", "行一\n行二", "a_x005F_x000D_b_x41_", "_x005F_x005F_x005F_x0041_", "]]>&amp;<!--\"'", "😀\u200b\u202e", new string('_', 32_767)],
            texts);
    }

    [Fact]
    public void No_sheet_has_more_links_than_excel_takes()
    {
        var cell = new ReportCell { Number = 1, Evidence = 0 };
        var report = new Report { Title = "t", Notes = [], Evidence = [], Tables = [new ReportTable("t", [new("h", 8), new("i", 8)], [.. Enumerable.Repeat<IReadOnlyList<ReportCell>>([cell, cell], 33_000)])] };
        using var stream = new MemoryStream();
        XlsxReport.Write(report, stream);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Equal(65_530, document.WorkbookPart!.WorksheetParts.Sum(p => p.Worksheet.Descendants<Hyperlink>().Count()));
    }

    [Fact]
    public void A_row_is_as_high_as_the_text_that_wraps_in_it()
    {
        var report = new Report
        {
            Title = "t", Notes = [], Evidence = [],
            Tables = [new ReportTable("t", [new("h", 8), new("n", 8)], [
                [ReportCell.Of("减免三月"), ReportCell.Of(1m)], [ReportCell.Of("减免三个月"), ReportCell.Of(2m)],
                [ReportCell.Of("a\nb\nc"), ReportCell.Of(3m)], [ReportCell.Of(new string('长', 4_000)), ReportCell.Of(4m)]])],
        };
        using var stream = new MemoryStream();
        XlsxReport.Write(report, stream);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById("rId2")).Worksheet;
        Assert.Equal([null, null, 33, 49.5, 409], sheet.Descendants<Row>().Select(r => r.Height?.Value));
    }

    private byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        XlsxReport.Write(Report(), stream);
        return stream.ToArray();
    }

    private Report Report() => ComparisonReport.Of(_knowledge.Compare(new ComparisonRequest { Places = ["630100", "620700"] }));
}
