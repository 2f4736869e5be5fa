using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge;

/// <summary>What a knowledge base holds.</summary>
public sealed record KnowledgeBaseStatistics
{
    /// <summary>The number of source files.</summary>
    public required long Sources { get; init; }

    /// <summary>The number of articles, duplicates included.</summary>
    public required long Articles { get; init; }

    /// <summary>The number of articles whose point is a relief measure.</summary>
    public required long ReliefNews { get; init; }

    /// <summary>The number of articles that repeat an earlier one (the same text, or nearly).</summary>
    public required long Duplicates { get; init; }

    /// <summary>The number of figures.</summary>
    public required long Figures { get; init; }

    /// <summary>The number of dates.</summary>
    public required long Dates { get; init; }

    /// <summary>The number of places named or meant.</summary>
    public required long Places { get; init; }

    /// <summary>The number of organizations.</summary>
    public required long Organizations { get; init; }

    /// <summary>The number of measures.</summary>
    public required long Measures { get; init; }

    /// <summary>The number of problems.</summary>
    public required long Problems { get; init; }

    /// <summary>The number of warnings.</summary>
    public required long Warnings { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? FirstPublished { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? LastPublished { get; init; }

    /// <summary>Articles by jurisdiction (code), most first.</summary>
    public required IReadOnlyList<FacetCount> ArticlesByPlace { get; init; }

    /// <summary>Measures by instrument, most first.</summary>
    public required IReadOnlyList<FacetCount> MeasuresByInstrument { get; init; }

    /// <summary>Warnings by kind, most first.</summary>
    public required IReadOnlyList<FacetCount> WarningsByKind { get; init; }

    /// <summary>The names of the codes in <see cref="ArticlesByPlace"/>.</summary>
    public required IReadOnlyDictionary<string, string> PlaceNames { get; init; }

    /// <summary>The size of the file in bytes.</summary>
    public required long FileSize { get; init; }
}
