namespace NewsKb.Knowledge.Indexing;

/// <summary>How far indexing has come. Reported at most ten times a second, and once at the end.</summary>
public sealed record IndexProgress
{
    /// <summary>Files stored.</summary>
    public int Done { get; init; }

    /// <summary>Files left out because the knowledge base holds them unchanged.</summary>
    public int Skipped { get; init; }

    /// <summary>Files that could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>Files in all; null while they are still being counted, and where they cannot be.</summary>
    public int? Total { get; init; }

    /// <summary>Bytes read so far.</summary>
    public long Bytes { get; init; }

    /// <summary>The time since the start.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The file finished last.</summary>
    public string? CurrentFile { get; init; }

    /// <summary>Files a second since the start.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? (Done + Skipped + Failed) / Elapsed.TotalSeconds : 0;

    /// <summary>Megabytes a second since the start.</summary>
    public double MegabyteRate => Elapsed > TimeSpan.Zero ? Bytes / 1e6 / Elapsed.TotalSeconds : 0;

    /// <summary>The time that is left at this rate; null where it cannot be told.</summary>
    public TimeSpan? Remaining =>
        Total is { } total && Rate > 0 ? TimeSpan.FromSeconds(Math.Max(0, total - Done - Skipped - Failed) / Rate) : null;
}

/// <summary>A file that could not be read, with the reason in one line that begins with its path.</summary>
public sealed record FileFailure(string Path, string Reason);

/// <summary>What indexing did.</summary>
public sealed record IndexReport
{
    /// <summary>Files stored.</summary>
    public required int Done { get; init; }

    /// <summary>Files left out because the knowledge base holds them unchanged.</summary>
    public required int Skipped { get; init; }

    /// <summary>Files that could not be read, in input order.</summary>
    public required IReadOnlyList<FileFailure> Failures { get; init; }

    /// <summary>Files of the knowledge base that were removed because they have vanished.</summary>
    public required int Pruned { get; init; }

    /// <summary>Articles stored.</summary>
    public required int Articles { get; init; }

    /// <summary>Measures stored.</summary>
    public required int Measures { get; init; }

    /// <summary>Whether the work was broken off; what was done until then is kept.</summary>
    public required bool IsCancelled { get; init; }

    /// <summary>The time it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Bytes read.</summary>
    public required long Bytes { get; init; }
}
