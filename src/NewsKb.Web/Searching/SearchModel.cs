using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;

namespace NewsKb.Web.Searching;

/// <summary>What the search page shows.</summary>
/// <param name="State">The search.</param>
/// <param name="Result">What it found; null where the query cannot be understood.</param>
/// <param name="Facets">The facets.</param>
/// <param name="Months">The hits over time.</param>
/// <param name="Mistake">Why the query cannot be understood; null where it can.</param>
public sealed record SearchModel(SearchState State, SearchResult? Result, IReadOnlyList<FacetList> Facets, Histogram Months, string? Mistake)
{
    /// <summary>The last page that has hits.</summary>
    public int LastPage => Math.Clamp((((Result?.Total ?? 0) + SearchState.PageSize - 1) / SearchState.PageSize), 1, SearchState.LastPage);

    /// <summary>Searches.</summary>
    public static SearchModel Of(KnowledgeBase kb, SearchState state, CancellationToken cancellation)
    {
        try
        {
            var result = kb.Search(state.Request, cancellation);
            return new SearchModel(state, result, FacetList.Of(kb, state, result, cancellation), Histogram.Of(result.Facets.GetValueOrDefault("month") ?? []), null);
        }
        catch (QuerySyntaxException e)
        {
            return new SearchModel(state, null, [], new Histogram([]), e.Message);
        }
    }
}
