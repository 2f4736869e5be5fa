using NewsKb.Knowledge.FullText;

namespace NewsKb.Knowledge.Search.Index;

/// <summary>A query as an engine sees it: concepts, how they must be combined, and a filter.</summary>
internal sealed record IndexQuery
{
    /// <summary>The concepts, each numbered by its place.</summary>
    public IReadOnlyList<Concept> Concepts { get; init; } = [];

    /// <summary>What must be found; null for all documents.</summary>
    public QueryNode? Wanted { get; init; }

    /// <summary>What must not be found; null for nothing.</summary>
    public QueryNode? Unwanted { get; init; }

    /// <summary>What the columns must be.</summary>
    public HitFilter Filter { get; init; } = new();

    /// <summary>How many of the best rows are wanted.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Which rows are the best.</summary>
    public SearchOrder Order { get; init; }
}

/// <summary>Phrases that stand for the same thing (a word and its synonyms); any of them will do, and they rank as one.</summary>
/// <param name="Phrases">The phrases, each a list of terms at neighbouring positions.</param>
internal sealed record Concept(IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    /// <summary>The concept as its first phrase reads.</summary>
    public string Text => string.Concat(Phrases[0]);
}

/// <summary>How concepts are combined.</summary>
internal abstract record QueryNode
{
    /// <summary>A concept, by its number.</summary>
    public sealed record Leaf(int Concept) : QueryNode;

    /// <summary>All of them.</summary>
    public sealed record All(IReadOnlyList<QueryNode> Parts) : QueryNode;

    /// <summary>At least one of them.</summary>
    public sealed record Any(IReadOnlyList<QueryNode> Parts) : QueryNode;

    /// <summary>One node for several; null for none.</summary>
    public static QueryNode? Join(IReadOnlyList<QueryNode> parts, bool all) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => all ? new All(parts) : new Any(parts),
    };
}
