using System.Globalization;
using NewsKb.Documents;
using NewsKb.Knowledge.Export.Reports;
using Spectre.Console;

namespace NewsKb.Cli.Output;

/// <summary>The tables of a report on a terminal.</summary>
internal static class ReportTables
{
    private const int LeastWidth = 13;

    /// <summary>Draws the tables that have rows, as many columns as there is room for.</summary>
    /// <param name="console">Where.</param>
    /// <param name="report">The report.</param>
    /// <param name="limit">How many rows of each to draw.</param>
    /// <param name="hidden">Headings of columns that only a file has room for.</param>
    public static void Write(IAnsiConsole console, Report report, int limit, params string[] hidden)
    {
        foreach (var table in report.Tables.Where(t => t.Rows.Count > 0))
        {
            var shown = Enumerable.Range(0, table.Columns.Count).Where(i => !hidden.Contains(table.Columns[i].Heading)).Take(Math.Max(1, console.Profile.Width / LeastWidth)).ToList();
            var drawn = new Table().Border(TableBorder.Simple).Title(Markup.Escape(table.Name));
            foreach (var i in shown) drawn.AddColumn(new TableColumn(Markup.Escape(table.Columns[i].Heading)));
            foreach (var row in table.Rows.Take(limit)) drawn.AddRow(shown.Select(i => new Paragraph().Flow(Text(row[i]))));
            console.Write(drawn);
            if (table.Rows.Count > limit) console.WriteLine($"and {table.Rows.Count - limit} more: --limit, or a file by --format xlsx -o FILE");
        }
    }

    private static string Text(ReportCell cell) =>
        cell.Number is { } number ? number.ToString("#,##0.####", CultureInfo.InvariantCulture)
        : cell.Day is { } day ? CalendarDay.ToText(day)
        : cell.Text ?? "";
}
