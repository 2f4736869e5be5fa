using System.CommandLine;
using NewsKb.Cli.Options;
using NewsKb.Cli.Output;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Export.Reports;
using NewsKb.Knowledge.Lists;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb lists</c>: the four lists of a programme.</summary>
internal static class ListsCommand
{
    public static Command Create(Terminal terminal)
    {
        var place = new Option<string?>("--place") { Description = "Only this place and all below it.", HelpName = "PLACE" };
        var period = new PeriodOptions();
        var limit = new Option<int>("--limit") { Description = "How many rows of each list to show in a table.", DefaultValueFactory = _ => 20, HelpName = "N" };
        var output = new OutputOptions("table", "csv", "jsonl", "xlsx", "html");
        var kb = new KnowledgeBaseOption();
        var command = new ExampleCommand(
            "lists",
            "Make the four lists: policies and how they are carried out, enterprises, problems, measures.",
            new("newskb lists --place 西宁", "what a city has, in four tables"),
            new("newskb lists --place 张掖 --since 2022 --format xlsx -o 张掖.xlsx", "as a workbook with the evidence"))
        {
            place, limit,
        };
        period.AddTo(command);
        output.AddTo(command);
        kb.AddTo(command);
        command.Run((parse, cancellation) =>
        {
            var (since, until) = period.Read(parse);
            var shown = parse.GetValue(limit) is >= 1 and var n ? n : throw new UserErrorException($"--limit {parse.GetValue(limit)}: give 1 or more");
            var request = new ListsRequest { Place = parse.GetValue(place) is { } name ? PlaceArguments.Resolve(name) : null, Since = since, Until = until };
            using var opened = kb.Open(parse);
            var lists = opened.Lists(request, cancellation);
            output.Write(
                parse,
                terminal,
                lists.IsEmpty,
                () => ListsReport.Of(lists),
                () => ListsJson.ToLines(lists),
                () => ListsRows.Of(lists),
                () => ReportTables.Write(terminal.Tables(), ListsReport.Of(lists), shown, "有效期", "所属文件", "来源不一致"));
            if (!lists.IsEmpty) return ExitCode.Done;
            terminal.Error.WriteLine("newskb: nothing is known" + (request.Place is null ? "" : " of this place") + (since is null && until is null ? "" : " in this period"));
            return ExitCode.NothingFound;
        });
        return command;
    }
}
