using System.CommandLine;
using NewsKb.Cli.Options;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Export;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb export</c>: everything, for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var target = new Option<string>("--in") { Description = "What to export: measures or articles.", DefaultValueFactory = _ => "measures" };
        target.AcceptOnlyFromAmong("measures", "articles");
        var places = new Option<string[]>("--place") { Description = "Only this place and all below it; may be repeated.", HelpName = "PLACE" };
        var period = new PeriodOptions();
        var output = new OutputOptions("jsonl", "csv", "xlsx", "html", "es-bulk", "es-mapping");
        var kb = new KnowledgeBaseOption();
        var command = new ExampleCommand(
            "export",
            "Export measures or articles, each with where it stands in its source.",
            new("newskb export --format csv -o measures.csv", "all measures, one a row"),
            new("newskb export --in articles > articles.jsonl", "all articles with their facts"),
            new("newskb export --format es-mapping | curl -XPUT $ES/newskb-measures -H content-type:application/json -d @-", "make an index in Elasticsearch"),
            new("newskb export --format es-bulk | curl $ES/_bulk -H content-type:application/x-ndjson --data-binary @-", "and fill it"))
        {
            target, places,
        };
        period.AddTo(command);
        output.AddTo(command);
        kb.AddTo(command);
        command.Run((parse, cancellation) =>
        {
            var (since, until) = period.Read(parse);
            var request = new ExportRequest { Places = [.. (parse.GetValue(places) ?? []).Select(PlaceArguments.Resolve)], Since = since, Until = until };
            var ofArticles = parse.GetValue(target) == "articles";
            var format = output.Format(parse);
            if (ofArticles && format is ("csv" or "xlsx" or "html")) throw new UserErrorException($"articles have facts of many kinds: --format jsonl or es-bulk, not {format}");
            if (format == "es-mapping")
            {
                output.Write(parse, terminal, isEmpty: false, () => throw new InvalidOperationException(), () => [ElasticsearchBulk.Mapping().TrimEnd()], () => [], () => { });
                return ExitCode.Done;
            }
            using var opened = kb.Open(parse);
            var isEmpty = ofArticles ? !opened.ExportArticles(request, cancellation).Any() : !opened.ExportMeasures(request, cancellation).Any();
            output.Write(
                parse,
                terminal,
                isEmpty,
                () => MeasureRows.ToReport(opened.ExportMeasures(request, cancellation)),
                () => Lines(opened, request, ofArticles, format == "es-bulk", cancellation),
                () => opened.ExportMeasures(request, cancellation).Select(MeasureRows.Of).Prepend(MeasureRows.Headings),
                () => { });
            if (!isEmpty) return ExitCode.Done;
            terminal.Error.WriteLine("newskb: nothing to export");
            return ExitCode.NothingFound;
        });
        return command;
    }

    private static IEnumerable<string> Lines(KnowledgeBase kb, ExportRequest request, bool ofArticles, bool isBulk, CancellationToken cancellation) => ofArticles
        ? kb.ExportArticles(request, cancellation).SelectMany(a => isBulk ? ElasticsearchBulk.Lines(a) : [ArticleJson.ToLine(a)])
        : kb.ExportMeasures(request, cancellation).SelectMany(m => isBulk ? ElasticsearchBulk.Lines(m) : [MeasureJson.ToLine(m)]);
}
