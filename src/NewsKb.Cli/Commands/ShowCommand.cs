using System.CommandLine;
using NewsKb.Cli.Options;
using NewsKb.Cli.Output;
using NewsKb.Knowledge.Export;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb show</c>: one article with its facts.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "The id of an article or of a measure, as search gives it; its first digits are enough." };
        var kb = new KnowledgeBaseOption();
        var source = new Option<bool>("--source") { Description = "Show the original text with its facts highlighted." };
        var format = new Option<string>("--format") { Description = "text or jsonl.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new ExampleCommand(
            "show",
            "Show an article with its facts and where each was read from.",
            new("newskb show 3f2a", "by the first digits of its id"),
            new("newskb show 3f2a --source", "the original, highlighted"))
        {
            id, source, format,
        };
        kb.AddTo(command);
        command.Run((parse, _) =>
        {
            using var opened = kb.Open(parse);
            if (opened.GetArticle(parse.GetValue(id)!) is not { } article)
            {
                terminal.Error.WriteLine($"newskb: {kb.Path(parse)} holds no article or measure '{parse.GetValue(id)}'");
                return ExitCode.NothingFound;
            }
            if (parse.GetValue(format) == "jsonl") terminal.Output.WriteLine(ArticleJson.ToLine(article));
            else if (parse.GetValue(source) && article.SourceText is { } text) ArticleView.WriteSource(terminal.Tables(), article, text);
            else ArticleView.Write(terminal.Tables(), article);
            return ExitCode.Done;
        });
        return command;
    }
}
