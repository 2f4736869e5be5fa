namespace NewsKb.Extraction.Places;

/// <summary>The places of an article.</summary>
/// <param name="Place">Its jurisdiction; null where the text cannot tell or goes round several.</param>
/// <param name="Mentions">The mentions in the body, in order.</param>
public sealed record PlaceReading(Place? Place, IReadOnlyList<PlaceMention> Mentions)
{
    /// <summary>All names in the body, those inside other names included, in order.</summary>
    internal IReadOnlyList<ResolvedName> Names { get; init; } = [];
}
