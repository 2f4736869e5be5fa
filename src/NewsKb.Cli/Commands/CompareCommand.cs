using System.CommandLine;
using NewsKb.Cli.Options;
using NewsKb.Cli.Output;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Export.Reports;
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
        var instruments = new Option<string[]>("--instrument") { Description = "Only this instrument, by any of its names; may be repeated.", HelpName = "NAME" };
        var changedSince = new Option<string?>("--changed-since") { Description = "Only cells with measures first reported from this day on, with the best figure before.", HelpName = "DATE" };
        var otherNews = new Option<bool>("--other-news") { Description = "Count what other than relief news tells in passing, too." };
        var evidence = new Option<int>("--evidence")
        {
            Description = "How many measures of a cell to list with their sentences in a file: those of its best figures, then the newest; 0 for all.",
            DefaultValueFactory = _ => ComparisonRequest.DefaultMostListed,
            HelpName = "N",
        };
        var period = new PeriodOptions();
        var output = new OutputOptions("table", "csv", "jsonl", "xlsx", "html");
        var command = new ExampleCommand(
            "compare",
            "Compare places, measure by measure.",
            new("newskb compare 西宁 淄博 张掖", "what each city gives"),
            new("newskb compare 青海 甘肃 --by beneficiary", "whom each province helps"),
            new("newskb compare 西宁 淄博 --changed-since 2022-06", "what is new since June"),
            new("newskb compare 西宁 淄博 --format xlsx -o 对比.xlsx", "a workbook in which every number links to its sentences"))
        {
            places, by, instruments, changedSince, otherNews, evidence,
        };
        period.AddTo(command);
        output.AddTo(command);
        kb.AddTo(command);
        command.Run((parse, cancellation) =>
        {
            var (since, until) = period.Read(parse);
            if (parse.GetValue(evidence) is var most && most < 0) throw new UserErrorException($"--evidence {most}: give 1 or more, or 0 for all");
            var request = new ComparisonRequest
            {
                Places = [.. parse.GetValue(places)!.Select(PlaceArguments.Resolve).Distinct()],
                By = Enum.Parse<ComparisonAxis>(parse.GetValue(by)!, ignoreCase: true),
                Instruments = [.. (parse.GetValue(instruments) ?? []).Select(Values.InstrumentName)],
                Since = since,
                Until = until,
                IncludesOtherNews = parse.GetValue(otherNews),
                ChangedSince = Values.Date(parse.GetValue(changedSince), "--changed-since"),
                MostListed = output.Format(parse) == "table" ? 1 : most,
                ReadsSentences = output.Format(parse) is not ("table" or "csv"),
            };
            if (request.ChangedSince > until) throw new UserErrorException($"--changed-since {request.ChangedSince:yyyy-MM-dd} is after --until {until:yyyy-MM-dd}: swap them");
            using var opened = kb.Open(parse);
            var matrix = opened.Compare(request, cancellation);
            output.Write(
                parse,
                terminal,
                matrix.Cells.Count == 0,
                () => ComparisonReport.Of(matrix),
                () => matrix.Cells.Select(c => ComparisonCellJson.ToLine(c, request.By)),
                () => ComparisonRows.Of(matrix),
                () => MatrixTable.Write(terminal.Tables(), matrix));
            if (matrix.Cells.Count > 0) return ExitCode.Done;
            terminal.Error.WriteLine("newskb: nothing is known of measures of these places" + (since is null && until is null && request.ChangedSince is null ? "" : " in this period")
                + (request.IncludesOtherNews ? "" : "; --other-news looks beyond relief news"));
            return ExitCode.NothingFound;
        });
        return command;
    }

    /// <summary>The comparison of the places that most measures are known of.</summary>
    public static void WriteMostActive(IAnsiConsole console, KnowledgeBase kb, KnowledgeBaseStatistics statistics)
    {
        var places = statistics.ArticlesByPlace.Where(p => !p.Value.EndsWith("0000", StringComparison.Ordinal) || p.Value.StartsWith('8') || p.Value.StartsWith('7'))
            .Take(MostActive).Select(p => p.Value).ToList();
        if (places.Count > 1) MatrixTable.Write(console, kb.Compare(new ComparisonRequest { Places = places, MostListed = 1, ReadsSentences = false }));
    }
}
