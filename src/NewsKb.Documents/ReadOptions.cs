namespace NewsKb.Documents;

/// <summary>How files are read.</summary>
public sealed record ReadOptions
{
    /// <summary>The charset to decode with, or null to find it out (the default).</summary>
    public string? Encoding { get; init; }

    /// <summary>The largest file that is read, in bytes; a larger one is reported and left out. Default 64 MiB.</summary>
    public long MaximumFileSize { get; init; } = 64L << 20;

    /// <summary>How deep elements of a web page may be nested; deeper ones are read as if not nested, with a <c>nesting_limit</c> warning. Default 400.</summary>
    public int MaximumDepth { get; init; } = 400;
}
