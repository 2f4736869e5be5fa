using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.Comparison;
using Spectre.Console;

namespace NewsKb.Cli.Output;

/// <summary>A comparison for people: one column a place, one row an instrument (or beneficiary, or year).</summary>
internal static class MatrixTable
{
    public static void Write(IAnsiConsole console, ComparisonMatrix matrix)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("").NoWrap());
        foreach (var place in matrix.Places) table.AddColumn(new TableColumn(Markup.Escape(place.Name)));
        foreach (var column in matrix.Columns)
            table.AddRow([Markup.Escape(Display(column)), .. matrix.Places.Select(place => Cell(matrix.Find(place.Code, column)))]);
        console.Write(table);
        console.WriteLine("A cell: number of distinct measures, and the best figure that can be compared. · is no evidence, which is not 0.");
    }

    public static string Display(string column) => Instrument.Find(column)?.Chinese ?? column;

    private static string Cell(ComparisonCell? cell) =>
        cell is null ? Cells.Nothing
        : cell.Best is null ? Cells.Number(cell.Measures)
        : $"{Cells.Number(cell.Measures)}  [dim]{Markup.Escape(Cells.Amount(cell.Best))}[/]";
}
