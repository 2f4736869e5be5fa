using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.Comparison;
using Spectre.Console;

namespace NewsKb.Cli.Output;

/// <summary>A comparison for people: one column a place, one row an instrument (or beneficiary, or year).</summary>
internal static class MatrixTable
{
    private const int HeadingWidth = 18;
    private const int PlaceWidth = 20;
    private const string Disputed = " ≠";

    /// <summary>Draws the comparison, in several tables where the places do not fit beside each other.</summary>
    public static void Write(IAnsiConsole console, ComparisonMatrix matrix)
    {
        var tables = 1 + ((matrix.Places.Count - 1) / Math.Max(1, (console.Profile.Width - HeadingWidth) / PlaceWidth));
        foreach (var places in matrix.Places.Chunk((matrix.Places.Count + tables - 1) / tables))
        {
            var table = new Table().Border(TableBorder.Simple);
            table.AddColumn(new TableColumn("").NoWrap());
            foreach (var place in places) table.AddColumn(new TableColumn(Markup.Escape(place.Name)));
            foreach (var column in matrix.Columns)
                table.AddRow([Markup.Escape(matrix.ChineseName(column)), .. places.Select(place => Cell(matrix.Find(place.Code, column)))]);
            console.Write(table);
        }
        console.WriteLine("A cell: number of distinct measures, and the best figure that can be compared. · is no evidence, which is not 0.");
        if (matrix.Cells.Any(c => c.Disagreements.Count > 0)) console.WriteLine("≠: sources tell a figure differently; --format csv or jsonl tells how.");
    }

    public static string Display(string column) => Instrument.Find(column)?.Chinese ?? column;

    private static string Cell(ComparisonCell? cell)
    {
        if (cell is null) return Cells.Nothing;
        var added = cell.NewMeasures is { } count ? $" (+{Cells.Number(count)})" : "";
        var before = cell.BestBefore is { } earlier ? $"{Cells.Amount(earlier)} → " : "";
        var best = cell.Best is null ? "" : $"\n[dim]{Markup.Escape(before + Cells.Amount(cell.Best))} {Markup.Escape(cell.BestUnit!.Chinese)}[/]";
        return $"{Cells.Number(cell.Measures)}{added}{(cell.Disagreements.Count > 0 ? Disputed : "")}{best}";
    }
}
