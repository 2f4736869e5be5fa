using System.CommandLine;
using NewsKb.Documents;
using NewsKb.Documents.Input;
using NewsKb.Text;

namespace NewsKb.Cli.Options;

/// <summary>What the commands that read files have in common: paths, <c>--from-list</c>, <c>--encoding</c>, <c>--max-size</c>.</summary>
internal sealed class InputOptions
{
    private const int DefaultSize = 64, LargestSize = 2047;

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders, globs or zip files; - is standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _fromList = new("--from-list") { Description = "Read further paths from FILE, one a line; - is standard input.", HelpName = "FILE" };
    private readonly Option<string> _encoding = new("--encoding") { Description = "The charset of the input; auto finds it out.", DefaultValueFactory = _ => "auto", HelpName = "NAME" };

    private readonly Option<int> _maximumSize = new("--max-size") { Description = "Leave out files larger than so many MiB, and say so.", DefaultValueFactory = _ => DefaultSize, HelpName = "MIB" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_paths);
        command.Options.Add(_fromList);
        command.Options.Add(_encoding);
        command.Options.Add(_maximumSize);
    }

    /// <summary>The paths that the user gave, without those of a list.</summary>
    public IReadOnlyList<string> Paths(ParseResult parse) => parse.GetValue(_paths) ?? [];

    /// <summary>The files behind the paths that the user gave.</summary>
    /// <exception cref="UserErrorException">No path is given, or the list cannot be read.</exception>
    public IEnumerable<FoundFile> Files(ParseResult parse, ReadOptions options)
    {
        var paths = AllPaths(parse);
        if (paths.Count == 0) throw new UserErrorException($"no input: name files or folders, e.g. newskb {parse.CommandResult.Command.Name} news/");
        return FileDiscovery.Find(paths, options);
    }

    /// <summary>Tells that there was no file behind the paths, and gives the exit code for it.</summary>
    public static int NothingToRead(Terminal terminal)
    {
        terminal.Error.WriteLine("newskb: there is no file to read in what was named");
        return ExitCode.NothingFound;
    }

    /// <summary>Counts the files behind the paths; null where the list comes from standard input, which can be read only once.</summary>
    public Func<CancellationToken, int?>? Count(ParseResult parse) =>
        parse.GetValue(_fromList) == FileDiscovery.StandardInput ? null : cancellation => FileDiscovery.Count(AllPaths(parse), cancellation);

    /// <exception cref="UserErrorException">The charset is not known, or the size is out of range.</exception>
    public ReadOptions ReadOptions(ParseResult parse)
    {
        var size = parse.GetValue(_maximumSize);
        if (size is < 1 or > LargestSize) throw new UserErrorException($"--max-size {size}: give a size from 1 to {LargestSize} MiB");
        var options = new ReadOptions { MaximumFileSize = (long)size << 20 };
        var name = parse.GetValue(_encoding)!;
        if (name is "auto" or "") return options;
        try
        {
            TextDecoder.Decode([], new DecodeOptions { Charset = name });
        }
        catch (ArgumentException e)
        {
            throw new UserErrorException($"--encoding {name}: {e.Message.Split(" (Parameter")[0]}", e);
        }
        return options with { Encoding = name };
    }

    private List<string> AllPaths(ParseResult parse)
    {
        var paths = new List<string>(Paths(parse));
        if (parse.GetValue(_fromList) is { } list) paths.AddRange(ReadList(list));
        return paths;
    }

    private static IEnumerable<string> ReadList(string file)
    {
        try
        {
            var lines = file == "-" ? Console.In.ReadToEnd().Split('\n') : File.ReadAllLines(file);
            return lines.Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{file}: the list of files cannot be read: {e.Message}", e);
        }
    }
}
