using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Matching;

/// <summary>The measures for an enterprise.</summary>
/// <param name="Fitting">Those that fit, best first.</param>
/// <param name="Others">A few that answer the need but are not for this enterprise, with what does not fit.</param>
public sealed record MatchResult(IReadOnlyList<MatchedMeasure> Fitting, IReadOnlyList<MatchedMeasure> Others);

/// <summary>A measure held against an enterprise.</summary>
public sealed record MatchedMeasure
{
    /// <summary>The measure with the sentences that report it.</summary>
    public required DistinctMeasure Measure { get; init; }

    /// <summary>Whose measure it is; null where that is unknown.</summary>
    public PlaceName? Place { get; init; }

    /// <summary>How well it fits, 0 or more; higher is better.</summary>
    public required double Score { get; init; }

    /// <summary>Why it fits, in Chinese.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What must be seen to before one applies, in Chinese.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>What does not fit, in Chinese; empty for a measure that fits.</summary>
    public required IReadOnlyList<string> Misfits { get; init; }

    /// <summary>The sentence of the same article that tells how to apply; null where none does.</summary>
    public string? Application => ApplicationEvidence?.Text;

    /// <summary>Where that sentence stands; null where none tells.</summary>
    public Evidence? ApplicationEvidence { get; init; }

    /// <summary>Whether it fits.</summary>
    public bool Fits => Misfits.Count == 0;
}
