using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Export;

/// <summary>What to export.</summary>
public sealed record ExportRequest
{
    /// <summary>Codes of divisions; each includes all below it; empty for everywhere.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A measure as one article reports it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Place">The acting jurisdiction, or the article's place where the measure names none; null where unknown.</param>
/// <param name="Figures">What of it can be compared.</param>
/// <param name="Evidence">The sentence it was read from.</param>
public sealed record ExportedMeasure(string Id, Measure Measure, PlaceName? Place, IReadOnlyList<ComparableFigure> Figures, Evidence Evidence);
