using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsKb.Cli.Commands;
using NewsKb.Cli.Options;

namespace NewsKb.Cli;

/// <summary>The command line: parses, runs one command, and turns every failure into one line and an exit code.</summary>
internal static class App
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            var result = CreateRoot(terminal).Parse(args);
            if (result.Errors.Count > 0) return Explain(result, terminal);
            if (MistakenOption(result) is { } mistaken) return ExplainUnknown(mistaken, result, terminal);
            var code = await result.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30), // time to commit what is done
                Output = terminal.Output,
                Error = terminal.Error,
            });
            await terminal.Output.FlushAsync();
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            return ExitCode.Done;
        }
        catch (Exception e) when (Failures.LineFor(e) is { } line)
        {
            await terminal.Error.WriteLineAsync("newskb: " + line);
            return ExitCode.Error;
        }
    }

    public static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand("Turns Chinese government news into a searchable, comparable knowledge base of relief measures.");
        root.Options.Add(GlobalOptions.Quiet);
        root.Options.Add(GlobalOptions.Verbose);
        foreach (var command in AllCommands(terminal)) root.Subcommands.Add(command);
        ExampleHelp.Install(
            root,
            new("newskb index news/", "read a folder into ./newskb.db"),
            new("newskb search 贷款贴息", "find measures"),
            new("newskb compare 西宁 淄博 张掖", "put cities side by side"),
            new("newskb serve", "open it all as a web page"),
            new("newskb COMMAND --help", "more of each command"));
        return root;
    }

    private static IEnumerable<Command> AllCommands(Terminal terminal) =>
    [
        IndexCommand.Create(terminal),
        ExtractCommand.Create(terminal),
        SearchCommand.Create(terminal),
        ShowCommand.Create(terminal),
        CompareCommand.Create(terminal),
        MatchCommand.Create(terminal),
        ListsCommand.Create(terminal),
        ExportCommand.Create(terminal),
        StatsCommand.Create(terminal),
        CheckCommand.Create(terminal),
        CleanCommand.Create(terminal),
        SegmentCommand.Create(terminal),
        ConvertCommand.Create(terminal),
        ServeCommand.Create(terminal),
    ];

    /// <summary>One line a mistake, with the nearest names where a name was not known.</summary>
    private static int Explain(ParseResult result, Terminal terminal)
    {
        if (result.Tokens.Count == 0)
        {
            result.RootCommandResult.Command.Parse("--help").Invoke(new InvocationConfiguration { Output = terminal.Error });
            return ExitCode.Error;
        }
        if (result.UnmatchedTokens.Count > 0) return ExplainUnknown(result.UnmatchedTokens[0], result, terminal);
        if (Missing(result) is { } missing)
        {
            terminal.Error.WriteLine("newskb: " + missing);
            return ExitCode.Error;
        }
        terminal.Error.WriteLine("newskb: " + Line(result.Errors[0]));
        return PointToHelp(result, terminal);
    }

    /// <summary>What the command was not told, with an example that tells it; null where nothing is missing.</summary>
    private static string? Missing(ParseResult result) =>
        result.CommandResult.Command is ExampleCommand command
        && command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && result.GetResult(a) is not { Tokens.Count: > 0 }) is { } argument
            ? $"no {argument.Name}: e.g. {command.Examples[0].Line}"
            : null;

    /// <summary>The mistake in one line; what does not fit an option is told with what would.</summary>
    private static string Line(ParseError error)
    {
        if (error.SymbolResult is not OptionResult { Tokens: [var value], Option: var option }) return error.Message;
        string[] choices = [.. option.GetCompletions(CompletionContext.Empty).Select(c => c.Label)];
        var wanted = choices.Length > 0 ? $"give {string.Join(", ", choices[..^1])} or {choices[^1]}" : option.ValueType == typeof(int) ? "not a whole number" : error.Message;
        return $"{option.Name} {value.Value}: {wanted}";
    }

    /// <summary>A word like <c>--limt</c> that was taken for a value because the command takes any number of them.</summary>
    private static string? MistakenOption(ParseResult result) =>
        result.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .FirstOrDefault(t => t is { Type: TokenType.Argument, Value: ['-', '-', _, ..] })?.Value;

    private static int ExplainUnknown(string unknown, ParseResult result, Terminal terminal)
    {
        var near = Spelling.Nearest(unknown, result.CommandResult.Command.Subcommands.Select(c => c.Name).Concat(OptionNames(result.CommandResult)));
        terminal.Error.WriteLine($"newskb: '{unknown}' is not known here{(near.Count > 0 ? $"; did you mean {string.Join(" or ", near)}?" : "")}");
        return PointToHelp(result, terminal);
    }

    private static int PointToHelp(ParseResult result, Terminal terminal)
    {
        terminal.Error.WriteLine($"newskb: see '{Path(result.CommandResult)} --help'");
        return ExitCode.Error;
    }

    private static IEnumerable<string> OptionNames(CommandResult command) =>
        command.Command.Options.Select(o => o.Name).Concat(command.Parent is CommandResult parent ? parent.Command.Options.Where(o => o.Recursive).Select(o => o.Name) : []);

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? Path(parent) + " " + command.Command.Name : "newskb";

    private static bool IsBrokenPipe(IOException e) => (e.HResult & 0xFFFF) is 32 or 109 or 232; // EPIPE; ERROR_BROKEN_PIPE, ERROR_NO_DATA
}
