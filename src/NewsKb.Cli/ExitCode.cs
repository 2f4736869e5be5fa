namespace NewsKb.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Done, or something was found.</summary>
    public const int Done = 0;

    /// <summary>Nothing was found.</summary>
    public const int NothingFound = 1;

    /// <summary>An error, also when one of many files failed.</summary>
    public const int Error = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Cancelled = 130;
}
