using NewsKb.Knowledge.FullText.Postings;
using NewsKb.Knowledge.Search.Index;

namespace NewsKb.Knowledge.FullText;

/// <summary>Opens the lists that a query needs, combined as it wants them.</summary>
internal sealed class QueryLists(SegmentReader segments, FieldWeights weights, IReadOnlyList<Concept> concepts)
{
    /// <summary>How many rows hold each concept; empty where that was not counted.</summary>
    public long[] RowCounts { get; set; } = [];

    /// <summary>The rows that a part of the query matches.</summary>
    public RowIterator Open(QueryNode node) => node switch
    {
        QueryNode.Leaf leaf => Open(leaf.Concept),
        QueryNode.All => new AllOf([.. Conditions(node)]),
        QueryNode.Any any => new AnyOf([.. any.Parts.Select(Open)]),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>
    /// What must all be true, none of it made of such parts again: each list is moved on as soon as another has passed it. The rarest lead.
    /// </summary>
    public IEnumerable<RowIterator> Conditions(QueryNode node) => Parts(node).OrderBy(RowsOf).Select(Open);

    private static IEnumerable<QueryNode> Parts(QueryNode node) => node is QueryNode.All all ? all.Parts.SelectMany(Parts) : [node];

    /// <summary>At most how many rows a part matches; 0 where that was not counted.</summary>
    private long RowsOf(QueryNode node) => node switch
    {
        QueryNode.Leaf leaf => RowCounts.Length == 0 ? 0 : RowCounts[leaf.Concept],
        QueryNode.All all => all.Parts.Min(RowsOf),
        QueryNode.Any any => any.Parts.Sum(RowsOf),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The rows that hold a concept.</summary>
    public RowIterator Open(int concept)
    {
        RowIterator[] phrases = [.. concepts[concept].Phrases.Select(phrase => Open(concept, phrase))];
        return phrases.Length == 1 ? phrases[0] : new AnyOf(phrases);
    }

    /// <summary>The rows of some places: they are terms of the index.</summary>
    public RowIterator Open(IReadOnlyList<PlaceRange> places) => new AnyOf([.. places.Select(p => Open(-1, [p.Term]))]);

    private RowIterator Open(int concept, IReadOnlyList<string> phrase)
    {
        TermPostings[] terms = [.. phrase.Select(term => new TermPostings(segments.Open(term), concept, weights))];
        return terms.Length == 1 ? terms[0] : new PhrasePostings(terms, concept, weights);
    }
}
