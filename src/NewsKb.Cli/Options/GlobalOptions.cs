using System.CommandLine;

namespace NewsKb.Cli.Options;

/// <summary>Options that every command has.</summary>
internal static class GlobalOptions
{
    /// <summary><c>-q</c>: say nothing but errors on standard error.</summary>
    public static Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing but errors.", Recursive = true };

    /// <summary><c>-v</c>: tell every warning about the input.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say more: every warning about the input.", Recursive = true };
}
