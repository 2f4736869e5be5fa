using System.CommandLine;
using NewsKb.Cli.Filters;
using NewsKb.Text;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb convert</c>: between simplified, traditional, Hong Kong and Taiwan Chinese.</summary>
internal static class ConvertCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = new Argument<string>("config") { Description = $"The conversion: {string.Join(", ", ScriptConverter.Names)}." };
        var command = new ExampleCommand(
            "convert",
            "Convert between Chinese scripts: standard input to standard output.",
            new("newskb convert t2s < traditional.txt", "traditional to simplified"),
            new("newskb convert s2twp < news.txt", "simplified to Taiwan, with Taiwan's words"),
            new("newskb convert hk2s < pressrelease.txt", "Hong Kong to simplified"))
        {
            config,
        };
        command.Run((parse, cancellation) =>
        {
            var name = parse.GetValue(config)!;
            if (!ScriptConverter.Names.Contains(name))
            {
                var near = Spelling.Nearest(name, ScriptConverter.Names);
                throw new UserErrorException($"there is no conversion '{name}'; " + (near.Count > 0 ? $"did you mean {string.Join(" or ", near)}?" : $"there are: {string.Join(", ", ScriptConverter.Names)}"));
            }
            var converter = ScriptConverter.For(name);
            if (converter.ConvertUtf8(terminal.Input, terminal.OutputStream, cancellation)) LineFilter.TellBroken(terminal);
            return ExitCode.Done;
        });
        return command;
    }
}
