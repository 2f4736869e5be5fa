namespace NewsKb.Knowledge.Comparison;

/// <summary>The sentence a fact was read from.</summary>
public sealed record Evidence
{
    /// <summary>The id of the measure; null for evidence of another fact.</summary>
    public string? MeasureId { get; init; }

    /// <summary>The id of the article.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The source file.</summary>
    public required string Source { get; init; }

    /// <summary>The headline of the article.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The clause, or the name.</summary>
    public required string Text { get; init; }

    /// <summary>The sentence around it, where <see cref="Text"/> is only a name; null otherwise.</summary>
    public string? Context { get; init; }

    /// <summary>Where it starts in the decoded source.</summary>
    public required int SourceStart { get; init; }

    /// <summary>Where it ends in the decoded source.</summary>
    public required int SourceEnd { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The newest first, then in the order of the measures.</summary>
    internal static Comparer<Evidence> NewestFirst { get; } = Comparer<Evidence>.Create((a, b) =>
        (ByDay(a, b), string.CompareOrdinal(a.MeasureId, b.MeasureId)) switch
        {
            (0, 0) => string.CompareOrdinal(a.Source, b.Source),
            (0, var measure) => measure,
            (var day, _) => day,
        });

    /// <summary>The newest first, then in the order of the articles and of the text.</summary>
    internal static Comparer<Evidence> NewestArticleFirst { get; } = Comparer<Evidence>.Create((a, b) =>
        (ByDay(a, b), string.CompareOrdinal(a.ArticleId, b.ArticleId), a.SourceStart.CompareTo(b.SourceStart)) switch
        {
            (0, 0, 0) => string.CompareOrdinal(a.Source, b.Source),
            (0, 0, var start) => start,
            (0, var article, _) => article,
            (var day, _, _) => day,
        });

    private static int ByDay(Evidence a, Evidence b) => (b.Published ?? DateOnly.MinValue).CompareTo(a.Published ?? DateOnly.MinValue);
}
