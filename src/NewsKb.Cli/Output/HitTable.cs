using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.Search;
using Spectre.Console;
using Spectre.Console.Rendering;

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
            var text = new Paragraph();
            if (hit.Title is { } title) text.Flow(title + "\n", new Style(decoration: Decoration.Bold));
            text.FlowSnippet(hit.Snippet).Flow("\n" + hit.Source, new Style(decoration: Decoration.Dim));
            var cells = new List<IRenderable> { new Markup(Cells.Number(hit.Rank)), new Paragraph().Flow(hit.Place?.Name ?? Cells.Nothing) };
            if (ofMeasures) cells.Add(new Paragraph(hit.Instrument is { } name ? Instrument.Find(name)?.Chinese ?? name : Cells.Nothing));
            if (ofMeasures) cells.Add(new Paragraph().Flow(Cells.Amount(hit.Amount)));
            cells.AddRange([new Markup(Cells.Date(hit.Published)), text, new Markup(hit.Id)]);
            table.AddRow([.. cells]);
        }
        console.Write(table);
        var shown = result.Hits.Count < result.Total ? $"{result.Hits.Count} of {result.Total}" : Cells.Number(result.Total);
        console.WriteLine(result.IsPartial ? $"{shown} found: nothing holds all the words, these hold some of them" : $"{shown} found");
    }
}
