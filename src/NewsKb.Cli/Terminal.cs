using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace NewsKb.Cli;

/// <summary>What a command reads and writes: data goes to <see cref="Output"/>, all else to <see cref="Error"/>.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly SafeFileHandle StandardOutput = new(1, ownsHandle: false);

    private readonly bool _isInteractive;
    private readonly int _width;

    public Terminal(Stream input, Stream output, TextWriter error, bool isInteractive = false, int width = 120)
    {
        Input = input;
        OutputStream = output;
        Output = new StreamWriter(output, Utf8, 1 << 16) { NewLine = "\n" };
        Error = error;
        _isInteractive = isInteractive;
        _width = width;
    }

    public Stream Input { get; }

    public Stream OutputStream { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>Whether progress may be drawn.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>
    /// The process's own streams. A pipe is opened as a plain file, because the console's stream keeps silent when the reader
    /// has gone, and a filter should stop then.
    /// </summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = Utf8;
        var interactive = !Console.IsOutputRedirected;
        var output = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new FileStream(StandardOutput, FileAccess.Write, bufferSize: 1);
        if (output.CanSeek) output = Console.OpenStandardOutput(); // a file: its offset may be shared with other processes
        return new Terminal(Console.OpenStandardInput(), output, Console.Error, interactive, interactive ? Math.Max(Console.WindowWidth, 40) : 120)
        {
            ShowsProgress = !Console.IsErrorRedirected,
        };
    }

    /// <summary>A console that draws tables on the output, with colour on a terminal only (and not under NO_COLOR).</summary>
    public IAnsiConsole Tables()
    {
        var plain = !_isInteractive || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = _isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Output),
        });
        console.Profile.Width = _width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    public void Dispose()
    {
        try
        {
            Output.Flush();
        }
        catch (IOException)
        {
            // The reader of the pipe has gone: there is nobody left to tell.
        }
    }
}
