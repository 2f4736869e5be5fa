using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Http;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Export.Reports;

namespace NewsKb.Web.Hosting;

/// <summary>Answers as files for an office.</summary>
internal static class Downloads
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Rows as CSV, with the byte order mark by which spreadsheets know UTF-8.</summary>
    public static IResult Csv(string name, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var buffer = new MemoryStream();
        using (var writer = new StreamWriter(buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\n" })
        using (var csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
            foreach (var row in rows) csv.WriteRecord([.. row.Select(Harmless)]);
        buffer.Position = 0;
        return Results.File(buffer, "text/csv; charset=utf-8", name);
    }

    /// <summary>A report as a workbook.</summary>
    public static IResult Xlsx(string name, Report report)
    {
        var buffer = new MemoryStream();
        XlsxReport.Write(report, buffer);
        buffer.Position = 0;
        return Results.File(buffer, XlsxType, name);
    }

    /// <summary>A text that a spreadsheet would take for a formula is led by an apostrophe: articles come from anywhere.</summary>
    private static string Harmless(string? cell) => cell switch
    {
        null => "",
        ['=' or '+' or '-' or '@' or '\t' or '\r', ..] when !decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _) => "'" + cell,
        _ => cell,
    };
}
