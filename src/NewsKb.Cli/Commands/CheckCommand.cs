using System.CommandLine;
using NewsKb.Cli.Options;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb check</c>: looks for damage in a knowledge base.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var kb = new KnowledgeBaseOption();
        var command = new ExampleCommand(
            "check",
            "Look for damage in a knowledge base: each page against its checksum, each article and index against what was stored.",
            new("newskb check", "one line a problem; nothing when all is well"),
            new("newskb check --kb gansu.db && cp gansu.db backup/", "copy only what is sound"));
        kb.AddTo(command);
        command.Run((parse, _) =>
        {
            using var opened = kb.Open(parse);
            var report = opened.Check();
            foreach (var problem in report.Problems) terminal.Output.WriteLine(problem);
            if (!parse.GetValue(GlobalOptions.Quiet))
            {
                var verdict = report.IsSound ? "is sound" : "is damaged: restore a copy, or index the files again into a new file";
                terminal.Error.WriteLine($"{kb.Path(parse)}: {report.Articles} articles checked; it {verdict}");
            }
            return report.IsSound ? ExitCode.Done : ExitCode.Error;
        });
        return command;
    }
}
