using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Spectre.Console.Rendering;

namespace NewsKb.Cli;

/// <summary>A line of help that leads a command's page: what to type, and what it does.</summary>
/// <param name="Line">What to type.</param>
/// <param name="Meaning">What it does.</param>
internal readonly record struct Example(string Line, string Meaning);

/// <summary>A command whose help leads with examples.</summary>
internal sealed class ExampleCommand(string name, string description, params Example[] examples) : Command(name, description)
{
    public IReadOnlyList<Example> Examples { get; } = examples;
}

/// <summary>Puts the examples of a command before the rest of its help.</summary>
internal sealed class ExampleHelp(HelpAction standard, IReadOnlyList<Example> ofRoot) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static void Install(RootCommand root, params Example[] examples)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new ExampleHelp(option.Action as HelpAction ?? new HelpAction(), examples);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command is ExampleCommand command ? command.Examples : ofRoot;
        var width = examples.Max(e => Width(e.Line));
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  {example.Line}{new string(' ', width - Width(example.Line))}  {example.Meaning}");
        output.WriteLine();
        return standard.Invoke(parseResult);
    }

    /// <summary>How many columns a line takes: Chinese characters take two.</summary>
    private static int Width(string line) => new Segment(line).CellCount();
}
