using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;
using Spectre.Console;

namespace NewsKb.Cli.Output;

/// <summary>What a knowledge base holds, for people.</summary>
internal static class StatisticsTable
{
    private const int Longest = 12;

    public static void Write(IAnsiConsole console, KnowledgeBaseStatistics statistics)
    {
        var counts = new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        foreach (var (name, count) in Counts(statistics)) counts.AddRow(name, $"{count:N0}");
        counts.AddRow("published", $"{Cells.Date(statistics.FirstPublished)} to {Cells.Date(statistics.LastPublished)}");
        console.Write(counts);
        WriteBars(console, "articles by place", statistics.ArticlesByPlace, code => statistics.PlaceNames.GetValueOrDefault(code, code));
        WriteBars(console, "measures by instrument", statistics.MeasuresByInstrument, MatrixTable.Display);
    }

    private static IEnumerable<(string Name, long Count)> Counts(KnowledgeBaseStatistics s) =>
    [
        ("files", s.Sources), ("articles", s.Articles), ("  relief news", s.ReliefNews), ("  duplicates", s.Duplicates), ("measures", s.Measures),
        ("figures", s.Figures), ("places", s.Places), ("organizations", s.Organizations), ("dates", s.Dates), ("problems", s.Problems), ("warnings", s.Warnings),
    ];

    private static void WriteBars(IAnsiConsole console, string title, IReadOnlyList<FacetCount> values, Func<string, string> display)
    {
        if (values.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumn(title).AddColumn(new TableColumn("").RightAligned()).AddColumn("");
        var largest = values.Max(v => v.Count);
        foreach (var value in values.Take(Longest))
            table.AddRow(Markup.Escape(display(value.Value)), Cells.Number(value.Count), new string('■', Math.Max(1, value.Count * 30 / largest)));
        if (values.Count > Longest) table.AddRow($"and {values.Count - Longest} more", Cells.Number(values.Skip(Longest).Sum(v => v.Count)), "");
        console.Write(table);
    }
}
