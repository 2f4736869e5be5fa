using System.Diagnostics;

namespace NewsKb.Faults;

/// <summary><c>newskb</c> in a process of its own, so that it can be killed.</summary>
internal static class IndexProcess
{
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newskb.dll"), .. args]) { RedirectStandardError = true, RedirectStandardOutput = true };
        return Process.Start(start)!;
    }

    public static (int ExitCode, string Error) Run(params string[] args)
    {
        using var process = Start(args);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
