using System.IO.Compression;
using System.Text;
using NewsKb.Knowledge.Export.Reports;

namespace NewsKb.Knowledge.Export;

/// <summary>
/// Writes a report as an Excel workbook: one sheet a table, one of evidence that the cells link to, one that tells how to read it. The parts
/// (ECMA-376) are written as text: a packaging library takes several times as long to start and to write.
/// </summary>
public static class XlsxReport
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The most rows that a sheet can hold under its heading.</summary>
    public const int MostRows = 1_048_575;

    /// <summary>The namespace of sheets.</summary>
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Writes the workbook; the same report gives the same bytes.</summary>
    /// <exception cref="KnowledgeBaseException">A table has more than <see cref="MostRows"/> rows.</exception>
    public static void Write(Report report, Stream output)
    {
        if (report.Tables.Any(t => t.Rows.Count > MostRows) || report.Evidence.Count > MostRows)
            throw new KnowledgeBaseException($"a sheet holds at most {MostRows} rows: ask for fewer places or a shorter time, or for csv");
        ReportTable[] sheets = [.. report.Tables, .. report.Evidence.Count > 0 ? [XlsxEvidence.Table(report.Evidence)] : Array.Empty<ReportTable>(), Notes(report)];
        using var buffer = new MemoryStream(); // a zip to a stream that cannot seek has another layout
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", writer => ContentTypes(writer, sheets.Length));
            Part(zip, "_rels/.rels", writer => writer.Write($"<Relationships xmlns=\"{Package}relationships\"><Relationship Type=\"{Office}/officeDocument\" Target=\"/xl/workbook.xml\" Id=\"rId1\"/></Relationships>"));
            Part(zip, "xl/workbook.xml", writer => Workbook(writer, sheets));
            Part(zip, "xl/_rels/workbook.xml.rels", writer => Relationships(writer, sheets.Length));
            Part(zip, "xl/styles.xml", writer => writer.Write(XlsxStyles.Part));
            for (var i = 0; i < sheets.Length; i++) Part(zip, FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml"), writer => XlsxSheet.Write(writer, sheets[i]));
        }
        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static ReportTable Notes(Report report) =>
        new("说明", [new(report.Title, 120)], [.. report.Notes.Select(n => (IReadOnlyList<ReportCell>)[ReportCell.Of(n)])]);

    private static void Part(ZipArchive zip, string name, Action<TextWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        writer.Write(Head);
        write(writer);
    }

    private static void ContentTypes(TextWriter writer, int sheets)
    {
        writer.Write($"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        writer.Write($"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}styles+xml\"/>");
        for (var i = 1; i <= sheets; i++) writer.Write(FormattableString.Invariant($"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Type}worksheet+xml\"/>"));
        writer.Write("</Types>");
    }

    private static void Workbook(TextWriter writer, ReportTable[] sheets)
    {
        writer.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>");
        for (var i = 0; i < sheets.Length; i++)
        {
            writer.Write("<sheet name=\"");
            XlsxText.Write(writer, sheets[i].Name);
            writer.Write(FormattableString.Invariant($"\" sheetId=\"{i + 1}\" r:id=\"rId{i + 2}\"/>"));
        }
        writer.Write("</sheets><definedNames>");
        for (var i = 0; i < sheets.Length; i++)
        {
            writer.Write(FormattableString.Invariant($"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{i}\" hidden=\"1\">"));
            XlsxText.Write(writer, XlsxSheet.FilterRange(sheets[i]));
            writer.Write("</definedName>");
        }
        writer.Write("</definedNames></workbook>");
    }

    private static void Relationships(TextWriter writer, int sheets)
    {
        writer.Write($"<Relationships xmlns=\"{Package}relationships\"><Relationship Type=\"{Office}/styles\" Target=\"/xl/styles.xml\" Id=\"rId1\"/>");
        for (var i = 1; i <= sheets; i++) writer.Write(FormattableString.Invariant($"<Relationship Type=\"{Office}/worksheet\" Target=\"/xl/worksheets/sheet{i}.xml\" Id=\"rId{i + 1}\"/>"));
        writer.Write("</Relationships>");
    }
}
