using System.CommandLine;

namespace NewsKb.Cli;

/// <summary>What a command does.</summary>
internal static class CommandWork
{
    /// <summary>Sets the work of a command. It runs beside the thread that waits for Ctrl-C, so that it can end in good order.</summary>
    public static void Run(this Command command, Func<ParseResult, CancellationToken, int> work) =>
        command.SetAction((parse, cancellation) => Task.Run(() => work(parse, cancellation), CancellationToken.None));
}
