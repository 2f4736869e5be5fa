using CsvHelper;

namespace NewsKb.Cli.Output;

/// <summary>Rows as CSV (RFC 4180, line ends LF).</summary>
internal static class Csv
{
    public static void Write(TextWriter output, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var row in rows) csv.WriteRecord([.. row.Select(cell => cell ?? "")]);
    }
}
