namespace NewsKb.Extraction.Measures;

/// <summary>What measures are read from: a clean body in simplified script with the facts that the other annotators found in it.</summary>
/// <param name="Text">The body.</param>
internal sealed record MeasureContext(string Text)
{
    /// <summary>Its sentences and clauses.</summary>
    public ClauseList Clauses => field ??= ClauseSplitter.Split(Text);

    /// <summary>The headline; null without one.</summary>
    public string? Title { get; init; }

    /// <summary>The figures, in order.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The dates, in order.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>The places, in order.</summary>
    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    /// <summary>The organizations, in order.</summary>
    public IReadOnlyList<Organization> Organizations { get; init; } = [];

    /// <summary>The jurisdiction of the article; null where unknown.</summary>
    public Place? Place { get; init; }

    /// <summary>The day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }
}
