namespace NewsKb.Extraction.Places;

/// <summary>What is known of an article when its places are read. All texts are clean and in simplified characters.</summary>
public sealed record PlaceContext
{
    /// <summary>The body; the spans of the mentions are in it.</summary>
    public required string Body { get; init; }

    /// <summary>The headline; null where none is printed.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The place words of the dateline (<c>淄博3月23日讯</c> gives 淄博); null without one.</summary>
    public string? Dateline { get; init; }

    /// <summary>The day of publication: it decides between names that held at different times. Null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The code of the place that 我市, 全省 … mean, over what the article tells; null to find it out.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>The code of the place that the rest of the page is about; used where the article itself tells nothing. Null for none.</summary>
    public string? PagePlaceCode { get; init; }
}
