using NewsKb.Extraction.Places;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Search;

namespace NewsKb.Web.Comparing;

/// <summary>What the compare page shows.</summary>
/// <param name="State">The comparison.</param>
/// <param name="Matrix">What it found; null without places.</param>
/// <param name="Provinces">How many measures each province has, by code.</param>
public sealed record CompareModel(CompareState State, ComparisonMatrix? Matrix, IReadOnlyDictionary<string, int> Provinces)
{
    /// <summary>What was typed to add a place, where it does not name exactly one.</summary>
    public string? Typed { get; init; }

    /// <summary>The places that it may mean.</summary>
    public IReadOnlyList<Division> Candidates { get; init; } = [];

    /// <summary>Names close to it.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The largest number of measures in a cell.</summary>
    public int Largest => Matrix is null || Matrix.Cells.Count == 0 ? 0 : Matrix.Cells.Max(c => c.Measures);

    /// <summary>The cell whose sentences are shown.</summary>
    public ComparisonCell? Open => State.Cell is { } cell ? Matrix?.Find(cell.Place, cell.Column) : null;

    /// <summary>Compares; of all sentences only those of the open cell are read.</summary>
    internal static CompareModel Of(KnowledgeBase kb, CompareState state, CancellationToken cancellation)
    {
        var all = kb.Search(new SearchRequest { Query = "", Limit = 1, Since = state.Request.Since, Until = state.Request.Until }, cancellation);
        var provinces = all.Facets["place"].Where(f => f.Value.EndsWith("0000", StringComparison.Ordinal)).ToDictionary(f => f.Value, f => f.Count, StringComparer.Ordinal);
        return new CompareModel(state, state.Places.Count == 0 ? null : kb.Compare(state.Request with { ReadsSentences = state.Cell is not null, OnlySentencesOf = state.Cell }, cancellation), provinces);
    }

    /// <summary>The shade of a count, 1 to 6, in step with its square root; 0 for none.</summary>
    public static int Shade(int count, int largest) => count <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(6 * Math.Sqrt((double)count / largest)), 1, 6);
}
