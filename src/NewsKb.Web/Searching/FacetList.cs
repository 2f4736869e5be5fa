using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;

namespace NewsKb.Web.Searching;

/// <summary>A facet with the values that can be chosen.</summary>
public sealed record FacetList(Facet Facet, IReadOnlyList<FacetValue> Values)
{
    private const int MostValues = 40;

    /// <summary>
    /// The facets of a search. The values of a facet are counted as if none of it were chosen, so that another can be added; that takes a
    /// search of its own for each facet in use.
    /// </summary>
    public static IReadOnlyList<FacetList> Of(KnowledgeBase kb, SearchState state, SearchResult result, CancellationToken cancellation) =>
        [.. Enum.GetValues<Facet>().Where(f => state.Target == SearchTarget.Measures || f is Facet.Place or Facet.Publisher).Select(f => Of(kb, state, result, f, cancellation))];

    private static FacetList Of(KnowledgeBase kb, SearchState state, SearchResult result, Facet facet, CancellationToken cancellation)
    {
        var counted = state.Chosen(facet).Count == 0 ? result : kb.Search(state.Without(facet) with { Limit = 1, Offset = 0 }, cancellation);
        var counts = counted.Facets.GetValueOrDefault(Choice.Name(facet)) ?? [];
        return new FacetList(facet, facet == Facet.Place ? Places(state, counts) : Flat(state, facet, counts));
    }

    private static FacetValue[] Flat(SearchState state, Facet facet, IReadOnlyList<FacetCount> counts)
    {
        var chosen = state.Choices.Where(c => c.Facet == facet).Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. chosen.Select(value => new FacetValue(value, counts.FirstOrDefault(c => c.Value == value).Count, 0)),
            .. counts.Where(c => c.Value.Length > 0 && !chosen.Contains(c.Value)).Take(MostValues).Select(c => new FacetValue(c.Value, c.Count, 0)),
        ];
    }

    /// <summary>Provinces; below those in which something is chosen, the divisions one step further down.</summary>
    private static List<FacetValue> Places(SearchState state, IReadOnlyList<FacetCount> counts)
    {
        var open = state.Choices.Where(c => c.Facet == Facet.Place).SelectMany(c => Chain(c.Value)).ToHashSet(StringComparer.Ordinal);
        var byParent = counts.ToLookup(c => Parent(c.Value), StringComparer.Ordinal);
        var values = new List<FacetValue>();
        Add("", 0);
        return values;

        void Add(string parent, int depth)
        {
            foreach (var (value, count) in byParent[parent].Take(MostValues))
            {
                values.Add(new FacetValue(value, count, depth));
                if (open.Contains(value)) Add(value, depth + 1);
            }
        }
    }

    private static string Parent(string code) =>
        code.EndsWith("0000", StringComparison.Ordinal) ? "" : code.EndsWith("00", StringComparison.Ordinal) ? code[..2] + "0000" : code[..4] + "00";

    private static IEnumerable<string> Chain(string code)
    {
        for (; code.Length > 0; code = Parent(code)) yield return code;
    }
}

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value: a code, a name.</param>
/// <param name="Count">How many hits have it.</param>
/// <param name="Depth">How deep it stands below another, from 0.</param>
public readonly record struct FacetValue(string Value, int Count, int Depth);
