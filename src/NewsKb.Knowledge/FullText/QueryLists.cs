using NewsKb.Knowledge.FullText.Postings;
using NewsKb.Knowledge.Search.Index;

namespace NewsKb.Knowledge.FullText;

/// <summary>Opens the lists that a query needs, combined as it wants them.</summary>
internal sealed class QueryLists(SegmentReader segments, FieldWeights weights, IReadOnlyList<Concept> concepts)
{
    /// <summary>The rows that a part of the query matches.</summary>
    public RowIterator Open(QueryNode node) => node switch
    {
        QueryNode.Leaf leaf => Open(leaf.Concept),
        QueryNode.All => new AllOf([.. Conditions(node).Select(Open)]),
        QueryNode.Any any => new AnyOf([.. any.Parts.Select(Open)]),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>What must all be true, none of it made of such parts again: each list is moved on as soon as another has passed it.</summary>
    public static IEnumerable<QueryNode> Conditions(QueryNode node) => node is QueryNode.All all ? all.Parts.SelectMany(Conditions) : [node];

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
