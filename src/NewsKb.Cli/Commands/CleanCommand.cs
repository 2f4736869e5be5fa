using System.CommandLine;
using NewsKb.Cli.Options;
using NewsKb.Cli.Output;
using NewsKb.Documents;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb clean</c>: repaired, split, simplified text.</summary>
internal static class CleanCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var dropped = new Option<bool>("--dropped") { Description = "Show what was left out instead: start, end, reason and text, separated by tabs." };
        var command = new ExampleCommand(
            "clean",
            "Write the articles of files as clean text: repaired, split, simplified.",
            new("newskb clean page.txt", "headline, then one paragraph a line; a line with --- between articles"),
            new("newskb clean page.txt --dropped", "what was left out, and why"))
        {
            dropped,
        };
        input.AddTo(command);
        command.Run((parse, cancellation) =>
        {
            var options = input.ReadOptions(parse);
            var (failed, any, first) = (false, false, true);
            foreach (var found in input.Files(parse, options))
            {
                cancellation.ThrowIfCancellationRequested();
                any = true;
                try
                {
                    var document = DocumentReader.Read(found.Load(options), options);
                    if (parse.GetValue(GlobalOptions.Verbose)) WarningLines.Write(terminal.Error, document);
                    if (parse.GetValue(dropped)) WriteDropped(terminal.Output, document);
                    else first = WriteArticles(terminal.Output, document, first);
                }
                catch (UnreadableDocumentException e)
                {
                    failed = true;
                    terminal.Error.WriteLine("newskb: " + e.Message);
                }
            }
            return failed ? ExitCode.Error : any ? ExitCode.Done : InputOptions.NothingToRead(terminal);
        });
        return command;
    }

    private static bool WriteArticles(TextWriter output, SourceDocument document, bool first)
    {
        foreach (var article in document.Articles)
        {
            if (!first) output.WriteLine("---");
            first = false;
            if (article.Title is { } title) output.WriteLine(title.Text);
            if (article.Subtitle is { } subtitle) output.WriteLine(subtitle.Text);
            output.WriteLine(article.Body.Text);
        }
        return first;
    }

    private static void WriteDropped(TextWriter output, SourceDocument document)
    {
        foreach (var (span, reason) in document.Dropped)
            output.WriteLine($"{document.Path}\t{span.Start}\t{span.End}\t{reason}\t{string.Join(' ', span.Of(document.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
    }
}
