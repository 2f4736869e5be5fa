namespace NewsKb.Extraction;

/// <summary>How articles are annotated.</summary>
public sealed record AnnotationOptions
{
    /// <summary>The code of the place that 我市, 全省 … mean, over what the article itself tells; null to find it out (the default).</summary>
    public string? PlaceCode { get; init; }
}
