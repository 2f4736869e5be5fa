using System.Diagnostics;

namespace NewsKb.Faults;

/// <summary><c>newskb</c> in a process of its own, so that it can be killed, and be kept from what it needs.</summary>
internal static class IndexProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "newskb.dll");

    public static Process Start(params string[] args) => Launch(["dotnet", Program, .. args]);

    public static (int ExitCode, string Error) Run(params string[] args) => End(Start(args));

    /// <summary>Runs it by another program (<c>setpriv …</c>, a shell) that takes the command line as its last arguments.</summary>
    public static (int ExitCode, string Error) RunBy(string[] program, params string[] args) => End(Launch([.. program, "dotnet", Program, .. args]));

    /// <summary>Runs a program of the system; −1 where there is none.</summary>
    public static int System(params string[] command)
    {
        try
        {
            return End(Launch(command)).ExitCode;
        }
        catch (global::System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    /// <summary>Asserts that a run failed with one line that says why.</summary>
    public static void AssertRefused((int ExitCode, string Error) run, string reason)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    private static (int ExitCode, string Error) End(Process started)
    {
        using var process = started;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    private static Process Launch(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // else the runtime itself needs large files
        return Process.Start(start)!;
    }
}
