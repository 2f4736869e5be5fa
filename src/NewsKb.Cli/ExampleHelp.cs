using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

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
internal sealed class ExampleHelp(HelpAction standard) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new ExampleHelp(option.Action as HelpAction ?? new HelpAction());
    }

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is ExampleCommand { Examples.Count: > 0 } command)
        {
            var width = command.Examples.Max(e => e.Line.Length);
            output.WriteLine("Examples:");
            foreach (var example in command.Examples) output.WriteLine($"  {example.Line.PadRight(width)}  {example.Meaning}");
            output.WriteLine();
        }
        return standard.Invoke(parseResult);
    }
}
