using NewsKb.Documents;
using NewsKb.Extraction;

namespace NewsKb.Knowledge.Indexing;

/// <summary>How files are indexed.</summary>
public sealed record IndexOptions
{
    /// <summary>How files are read.</summary>
    public ReadOptions Read { get; init; } = new();

    /// <summary>How articles are annotated.</summary>
    public AnnotationOptions Annotation { get; init; } = new();

    /// <summary>How many files are worked on at once; 0 (the default) for one a processor; more than 256 are as 256.</summary>
    public int Jobs { get; init; }

    /// <summary>Remove what the knowledge base holds of files that are not among those given (default: keep).</summary>
    public bool Prune { get; init; }

    /// <summary>Counts the files while they are worked on, so that the time that is left can be told (default: it is not told).</summary>
    public Func<CancellationToken, int?>? Count { get; init; }

    /// <summary>Read and annotate, but store nothing (default: store).</summary>
    public bool DryRun { get; init; }
}
