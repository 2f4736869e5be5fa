using NewsKb.Knowledge.FullText;

namespace NewsKb.Knowledge.Search.Index;

/// <summary>What an engine found.</summary>
/// <param name="Total">How many documents there are; those of one cluster count once.</param>
/// <param name="Best">The best rows with their scores, best first; equal scores in order of row.</param>
/// <param name="Facets">The counts of all documents found.</param>
internal sealed record IndexAnswer(int Total, IReadOnlyList<(long Row, double Score)> Best, FacetCounter Facets);
