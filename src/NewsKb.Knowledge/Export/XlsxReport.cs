using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NewsKb.Knowledge.Export.Reports;

namespace NewsKb.Knowledge.Export;

/// <summary>Writes a report as an Excel workbook: one sheet a table, one of evidence that the cells link to, one that tells how to read it.</summary>
public static class XlsxReport
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The most rows that a sheet can hold under its heading.</summary>
    public const int MostRows = 1_048_575;

    /// <summary>Writes the workbook; the same report gives the same bytes.</summary>
    /// <exception cref="KnowledgeBaseException">A table has more than <see cref="MostRows"/> rows.</exception>
    public static void Write(Report report, Stream output)
    {
        if (report.Tables.Any(t => t.Rows.Count > MostRows) || report.Evidence.Count > MostRows)
            throw new KnowledgeBaseException($"a sheet holds at most {MostRows} rows: ask for fewer places or a shorter time, or for csv");
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(WorkbookType, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = XlsxStyles.Create();
            var sheets = new Sheets();
            List<ReportTable> tables = [.. report.Tables, .. report.Evidence.Count > 0 ? [XlsxEvidence.Table(report.Evidence)] : Array.Empty<ReportTable>(), Notes(report)];
            var filters = new DefinedNames();
            for (var i = 0; i < tables.Count; i++)
            {
                var id = FormattableString.Invariant($"rId{i + 2}");
                XlsxSheet.Write(workbook.AddNewPart<WorksheetPart>(id), tables[i]);
                sheets.Append(new Sheet { Name = tables[i].Name, SheetId = (uint)(i + 1), Id = id });
                filters.Append(new DefinedName(XlsxSheet.FilterRange(tables[i])) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true });
            }
            workbook.Workbook = new Workbook(sheets, filters);
        }
        Repack(package, output);
    }

    private static ReportTable Notes(Report report) =>
        new("说明", [new(report.Title, 120)], [.. report.Notes.Select(n => (IReadOnlyList<ReportCell>)[ReportCell.Of(n)])]);

    /// <summary>Copies the package with one time stamp and one order of parts, because the packaging library stamps the hour.</summary>
    private static void Repack(MemoryStream package, Stream output)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read);
        using var buffer = new MemoryStream(); // a zip to a stream that cannot seek has another layout
        using (var target = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in source.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Stamp;
                using var from = part.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        buffer.Position = 0;
        buffer.CopyTo(output);
    }
}
