using System.CommandLine;
using System.Text;
using NewsKb.Cli.Options;
using NewsKb.Cli.Output;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Search;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb search</c>: finds measures or articles.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string[]>("query") { Description = "Words (all are wanted), \"a phrase\", OR, -not, place:西宁, instrument:贴息, amount:>100万, date:2020-03..2020-06.", Arity = ArgumentArity.ZeroOrMore };
        var filters = new SearchFilters();
        var kb = new KnowledgeBaseOption();
        var batch = new Option<string?>("--batch") { Description = "Read queries from FILE (- is standard input), one a line, as QUERY or ID<tab>QUERY; writes JSON lines.", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "table, jsonl or csv.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        var explain = new Option<bool>("--explain") { Description = "Show the terms that were looked up, and the scores." };
        var command = new ExampleCommand(
            "search",
            "Search measures (or articles) in simplified or traditional Chinese.",
            new("newskb search 贷款贴息", "measures that hold both words"),
            new("newskb search '\"创业担保贷款\" -展期' --place 西宁", "a phrase, without a word, in one city and all below it"),
            new("newskb search 房租 --since 2022 --min-amount 10万", "from 2022 on, 100,000 or more"),
            new("newskb search --place 西宁", "all that a city gives, the newest first"),
            new("newskb search 小店怎么申请补贴 --in articles", "a plain question"))
        {
            query, batch, format, explain,
        };
        filters.AddTo(command);
        kb.AddTo(command);
        command.Run((parse, cancellation) =>
        {
            var request = filters.Request(parse);
            var (file, words) = (parse.GetValue(batch), parse.GetValue(query)!);
            if (file is null && words.Length == 0 && !SearchFilters.AreGiven(request)) throw new UserErrorException("no query: e.g. newskb search 贷款");
            using var opened = kb.Open(parse);
            if (file is not null) return RunBatch(terminal, opened, request, file, cancellation);
            var result = opened.Search(request with { Query = string.Join(' ', words), Explain = parse.GetValue(explain) }, cancellation);
            if (parse.GetValue(explain)) Explain(terminal, result);
            Write(terminal, result, parse.GetValue(format)!);
            if (result.Hits.Count > 0) return ExitCode.Done;
            if (!parse.GetValue(GlobalOptions.Quiet)) terminal.Error.WriteLine("newskb: nothing found");
            return ExitCode.NothingFound;
        });
        return command;
    }

    private static int RunBatch(Terminal terminal, KnowledgeBase kb, SearchRequest request, string file, CancellationToken cancellation)
    {
        using var reader = file == "-" ? new StreamReader(terminal.Input, Encoding.UTF8) : OpenBatch(file);
        var (found, failed) = (false, false);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(line)) continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var id = tab >= 0 ? line[..tab] : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            try
            {
                foreach (var hit in kb.Search(request with { Query = line[(tab + 1)..] }, cancellation).Hits)
                {
                    terminal.Output.WriteLine(SearchHitJson.ToLine(hit, id));
                    found = true;
                }
            }
            catch (QuerySyntaxException e)
            {
                terminal.Error.WriteLine($"newskb: {file}, line {number}: {e.Message}");
                failed = true;
            }
        }
        return failed ? ExitCode.Error : found ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static StreamReader OpenBatch(string file)
    {
        try
        {
            return new StreamReader(file, Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{file}: the list of queries cannot be read: {e.Message}", e);
        }
    }

    private static void Explain(Terminal terminal, SearchResult result)
    {
        terminal.Error.WriteLine("terms: " + string.Join(" ", result.Terms));
        foreach (var hit in result.Hits)
            terminal.Error.WriteLine(System.FormattableString.Invariant($"{hit.Rank,4}  {hit.Score:0.000}  {hit.Id}  {string.Join(" ", hit.TermScores.Select(t => System.FormattableString.Invariant($"{t.Term} {t.Score:0.000}")))}"));
    }

    private static void Write(Terminal terminal, SearchResult result, string format)
    {
        switch (format)
        {
            case "jsonl":
                foreach (var hit in result.Hits) terminal.Output.WriteLine(SearchHitJson.ToLine(hit));
                break;
            case "csv":
                Csv.Write(terminal.Output, [SearchHitRows.Headings, .. result.Hits.Select(SearchHitRows.Of)]);
                break;
            default:
                if (result.Hits.Count > 0) HitTable.Write(terminal.Tables(), result);
                break;
        }
    }
}
