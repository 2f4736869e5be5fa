using System.CommandLine;
using NewsKb.Cli.Options;
using NewsKb.Cli.Output;
using NewsKb.Extraction;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Indexing;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb extract</c>: the whole pipeline without storing.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var place = new Option<string?>("--place") { Description = "The place that 我市, 全省 … mean in these files.", HelpName = "CODE|NAME" };
        var jobs = new Option<int>("--jobs") { Description = "How many files to work on at once, at most 256; 0 is one a processor.", HelpName = "N" };
        var format = new Option<string>("--format") { Description = "jsonl (one object an article) or text.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "text");
        var explain = new Option<bool>("--explain") { Description = "For people: which rule and which words decided each slot of each measure." };
        var command = new ExampleCommand(
            "extract",
            "Read files and write their articles with all facts, without storing them.",
            new("newskb extract page.html", "one JSON object an article"),
            new("newskb extract page.html --format text", "for people"),
            new("newskb extract page.html --explain", "why each measure was read as it was"),
            new("curl -s URL | newskb extract -", "from standard input"))
        {
            place, jobs, format, explain,
        };
        input.AddTo(command);
        command.Run((parse, cancellation) =>
        {
            var options = new IndexOptions
            {
                Read = input.ReadOptions(parse),
                Annotation = new AnnotationOptions { PlaceCode = parse.GetValue(place) is { } name ? PlaceArguments.Resolve(name) : null },
                Jobs = Values.Jobs(parse.GetValue(jobs)),
            };
            var isText = parse.GetValue(format) == "text";
            var console = terminal.Tables();
            var (failed, any) = (false, false);
            foreach (var file in Pipeline.Extract(input.Files(parse, options.Read), options, cancellation))
            {
                any = true;
                if (file.Failure is { } failure)
                {
                    failed = true;
                    terminal.Error.WriteLine("newskb: " + failure);
                }
                if (parse.GetValue(GlobalOptions.Verbose)) WarningLines.Write(terminal.Error, file);
                foreach (var article in file.Articles)
                {
                    if (parse.GetValue(explain)) ExplanationView.Write(terminal.Output, article.Article, Annotator.Explain(article.Article, options.Annotation));
                    else if (isText) ArticleView.Write(console, StoredArticle.From(article));
                    else terminal.Output.WriteLine(ArticleJson.ToLine(article));
                }
            }
            cancellation.ThrowIfCancellationRequested(); // what was written is not all
            return failed ? ExitCode.Error : any ? ExitCode.Done : InputOptions.NothingToRead(terminal);
        });
        return command;
    }
}
