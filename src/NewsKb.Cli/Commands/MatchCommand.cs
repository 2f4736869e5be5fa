using System.CommandLine;
using NewsKb.Cli.Options;
using NewsKb.Cli.Output;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Export.Reports;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb match</c>: the measures for an enterprise, with reasons.</summary>
internal static class MatchCommand
{
    public static Command Create(Terminal terminal)
    {
        var profile = new ProfileOptions();
        var output = new OutputOptions("table", "csv", "jsonl", "xlsx", "html");
        var kb = new KnowledgeBaseOption();
        var command = new ExampleCommand(
            "match",
            "Find the measures that fit an enterprise, with reasons, caps, terms and how to apply.",
            new("newskb match --place 西宁 --sector 餐饮 --size 小微 --need 融资", "loans for a small restaurant"),
            new("newskb match --place 甘州区 --size 个体工商户 --need 房租", "rent relief of the district, its city and its province"),
            new("newskb match --sector 制造业 --need 用工 --format jsonl", "with the sentences behind each measure"));
        profile.AddTo(command);
        output.AddTo(command);
        kb.AddTo(command);
        command.Run((parse, cancellation) =>
        {
            var (request, words) = profile.Read(parse);
            using var opened = kb.Open(parse);
            var result = opened.Match(request, cancellation);
            output.Write(
                parse,
                terminal,
                result.Fitting.Count + result.Others.Count == 0,
                () => MatchReport.Of(result, words),
                () => result.Fitting.Select((m, i) => MatchedMeasureJson.ToLine(m, i + 1)).Concat(result.Others.Select((m, i) => MatchedMeasureJson.ToLine(m, i + 1))),
                () => MatchedMeasureRows.Of(result),
                () => ReportTables.Write(terminal.Tables(), MatchReport.Of(result, words), request.Limit, "受益对象", "有效期", "状态", "最近报道"));
            if (result.Fitting.Count > 0) return ExitCode.Done;
            terminal.Error.WriteLine($"newskb: no measure fits {words}" + (result.Others.Count > 0 ? "; those shown answer the need but are for others" : ""));
            return ExitCode.NothingFound;
        });
        return command;
    }
}
