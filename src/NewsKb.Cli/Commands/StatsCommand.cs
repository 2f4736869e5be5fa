using System.CommandLine;
using NewsKb.Cli.Options;
using NewsKb.Cli.Output;
using NewsKb.Knowledge.Export;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb stats</c>: what a knowledge base holds.</summary>
internal static class StatsCommand
{
    public static Command Create(Terminal terminal)
    {
        var kb = new KnowledgeBaseOption();
        var format = new Option<string>("--format") { Description = "table or jsonl.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl");
        var command = new ExampleCommand(
            "stats",
            "Show what a knowledge base holds.",
            new("newskb stats", "counts, places and instruments of ./newskb.db"),
            new("newskb stats --kb gansu.db --format jsonl", "as one JSON object"))
        {
            format,
        };
        kb.AddTo(command);
        command.Run((parse, _) =>
        {
            using var opened = kb.Open(parse);
            var statistics = opened.Stats();
            if (parse.GetValue(format) == "jsonl") terminal.Output.WriteLine(StatisticsJson.ToLine(statistics));
            else StatisticsTable.Write(terminal.Tables(), statistics);
            return ExitCode.Done;
        });
        return command;
    }
}
