using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.Search;
using Spectre.Console;

namespace NewsKb.Cli.Output;

/// <summary>Search hits for people.</summary>
internal static class HitTable
{
    public static void Write(IAnsiConsole console, SearchResult result)
    {
        var ofMeasures = result.Hits.Any(h => h.Kind == "measure");
        var table = new Table().Border(TableBorder.Simple).Expand();
        table.AddColumn(new TableColumn("#").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("place"));
        if (ofMeasures) table.AddColumn(new TableColumn("instrument").NoWrap());
        if (ofMeasures) table.AddColumn(new TableColumn("amount"));
        table.AddColumn(new TableColumn("published").NoWrap());
        table.AddColumn(new TableColumn("text"));
        table.AddColumn(new TableColumn("id").NoWrap());
        foreach (var hit in result.Hits)
        {
            var cells = new List<string> { Cells.Number(hit.Rank), Markup.Escape(hit.Place?.Name ?? "·") };
            if (ofMeasures) cells.Add(Markup.Escape(hit.Instrument is { } name ? Instrument.Find(name)?.Chinese ?? name : "·"));
            if (ofMeasures) cells.Add(Markup.Escape(Cells.Amount(hit.Amount)));
            cells.Add(Cells.Date(hit.Published));
            var headline = hit.Title is { } title ? $"[bold]{Markup.Escape(title)}[/]\n" : "";
            cells.Add($"{headline}{Cells.Highlighted(hit.Snippet)}\n[dim]{Markup.Escape(hit.Source)}[/]");
            cells.Add(hit.Id);
            table.AddRow([.. cells]);
        }
        console.Write(table);
        var shown = result.Hits.Count < result.Total ? $"{result.Hits.Count} of {result.Total}" : Cells.Number(result.Total);
        console.WriteLine(result.IsPartial ? $"{shown} found: nothing holds all the words, these hold some of them" : $"{shown} found");
    }
}
