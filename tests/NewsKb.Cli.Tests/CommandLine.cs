using System.Text;

namespace NewsKb.Cli.Tests;

/// <summary>Runs a command in this process and gives what it wrote.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

internal static class CommandLine
{
    public static CommandResult Run(params string[] args) => RunWithInput("", args);

    public static CommandResult RunWithInput(string input, params string[] args) => RunWithBytes(Encoding.UTF8.GetBytes(input), args);

    public static CommandResult RunWithBytes(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code;
        using (var terminal = new Terminal(new MemoryStream(input), output, error))
            code = App.RunAsync(args, terminal).GetAwaiter().GetResult();
        return new CommandResult(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
