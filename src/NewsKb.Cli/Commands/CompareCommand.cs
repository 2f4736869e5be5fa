using System.CommandLine;
using NewsKb.Cli.Options;
using NewsKb.Cli.Output;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Export;
using Spectre.Console;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb compare</c>: places side by side, with the sentences behind every cell.</summary>
internal static class CompareCommand
{
    private const int MostActive = 6;

    public static Command Create(Terminal terminal)
    {
        var places = new Argument<string[]>("place") { Description = "Two or more places: names or codes.", Arity = ArgumentArity.OneOrMore };
        var kb = new KnowledgeBaseOption();
        var by = new Option<string>("--by") { Description = "What the rows are: instrument, beneficiary or year.", DefaultValueFactory = _ => "instrument" };
        by.AcceptOnlyFromAmong("instrument", "beneficiary", "year");
        var since = new Option<string?>("--since") { Description = "Only what was published from this day on.", HelpName = "DATE" };
        var until = new Option<string?>("--until") { Description = "Only what was published up to this day.", HelpName = "DATE" };
        var format = new Option<string>("--format") { Description = "table, csv or jsonl (with the evidence).", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "jsonl");
        var command = new ExampleCommand(
            "compare",
            "Compare places, measure by measure.",
            new("newskb compare 西宁 淄博 张掖", "what each city gives"),
            new("newskb compare 青海 甘肃 --by beneficiary", "whom each province helps"),
            new("newskb compare 西宁 淄博 --format jsonl", "every cell with its sentences"))
        {
            places, by, since, until, format,
        };
        kb.AddTo(command);
        command.SetAction((parse, _) =>
        {
            var request = new ComparisonRequest
            {
                Places = [.. parse.GetValue(places)!.Select(PlaceArguments.Resolve).Distinct()],
                By = Enum.Parse<ComparisonAxis>(parse.GetValue(by)!, ignoreCase: true),
                Since = Values.Date(parse.GetValue(since), "--since"),
                Until = Values.Date(parse.GetValue(until), "--until", isEnd: true),
            };
            Values.CheckPeriod(request.Since, request.Until);
            using var opened = kb.Open(parse);
            var matrix = opened.Compare(request);
            Write(terminal, matrix, request, parse.GetValue(format)!);
            if (matrix.Cells.Count > 0) return Task.FromResult(ExitCode.Done);
            terminal.Error.WriteLine("newskb: nothing is known of measures of these places" + (request.Since is null && request.Until is null ? "" : " in this period"));
            return Task.FromResult(ExitCode.NothingFound);
        });
        return command;
    }

    /// <summary>The comparison of the places that most measures are known of.</summary>
    public static void WriteMostActive(IAnsiConsole console, KnowledgeBase kb, KnowledgeBaseStatistics statistics)
    {
        var places = statistics.ArticlesByPlace.Where(p => !p.Value.EndsWith("0000", StringComparison.Ordinal) || p.Value.StartsWith('8') || p.Value.StartsWith('7'))
            .Take(MostActive).Select(p => p.Value).ToList();
        if (places.Count > 1) MatrixTable.Write(console, kb.Compare(new ComparisonRequest { Places = places }));
    }

    private static void Write(Terminal terminal, ComparisonMatrix matrix, ComparisonRequest request, string format)
    {
        switch (format)
        {
            case "jsonl":
                foreach (var cell in matrix.Cells) terminal.Output.WriteLine(ComparisonCellJson.ToLine(cell, request.By));
                break;
            case "csv":
                Csv.Write(terminal.Output, [["place_code", "place", "column", "measures", "best", "evidence"], .. matrix.Cells.Select(Row)]);
                break;
            default:
                if (matrix.Cells.Count > 0) MatrixTable.Write(terminal.Tables(), matrix);
                break;
        }
    }

    private static string?[] Row(ComparisonCell cell) =>
    [
        cell.Place.Code, cell.Place.Name, cell.Column, Cells.Number(cell.Measures), cell.Best is null ? null : Cells.Amount(cell.Best),
        string.Join(' ', cell.Evidence.Select(e => e.MeasureId)),
    ];
}
