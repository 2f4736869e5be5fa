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
    /// <exception cref="UserErrorException">It is empty: SQLite would take that for a file that is gone when it is closed.</exception>
    public string Path(ParseResult parse) =>
        parse.GetValue(_file) is { } path && !string.IsNullOrWhiteSpace(path) ? path : throw new UserErrorException("--kb: give the name of a file, e.g. --kb newskb.db");

    /// <summary>Opens the knowledge base for reading.</summary>
    public KnowledgeBase Open(ParseResult parse) => KnowledgeBase.Open(Path(parse));
}
