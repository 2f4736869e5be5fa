using System.CommandLine;
using NewsKb.Knowledge;

namespace NewsKb.Cli.Options;

/// <summary><c>--kb FILE</c>: which knowledge base.</summary>
internal sealed class KnowledgeBaseOption
{
    private readonly Option<string> _file = new("--kb")
    {
        Description = "The knowledge base.",
        DefaultValueFactory = _ => "newskb.db",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Options.Add(_file);

    /// <summary>The path as given.</summary>
    public string Path(ParseResult parse) => parse.GetValue(_file)!;

    /// <summary>Opens the knowledge base for reading.</summary>
    public KnowledgeBase Open(ParseResult parse) => KnowledgeBase.Open(Path(parse));
}
