using NewsKb.Knowledge.FullText.Clauses;
using NewsKb.Knowledge.FullText.Postings;
using NewsKb.Knowledge.Search.Index;

namespace NewsKb.Knowledge.FullText;

/// <summary>Reads the lists of concepts, and makes clauses of them.</summary>
internal sealed class ConceptLists(SegmentReader segments, FieldWeights weights)
{
    /// <summary>The memory that lists asked for again may take: those of some hundred common words in a million articles.</summary>
    private const long MostBytes = 128 << 20;

    private readonly RowListCache _known = new(MostBytes);
    private readonly RowListReader _reader = new(weights);

    /// <summary>Forgets what was read, because the index has changed.</summary>
    public void Forget() => _known.Clear();

    /// <summary>The list of a concept.</summary>
    public RowList List(Concept concept, CancellationToken cancellation) =>
        _known.Get(string.Join('\n', concept.Phrases.Select(p => string.Join(' ', p))), () => Read(concept.Phrases, cancellation));

    /// <summary>What matches a part of a query.</summary>
    /// <param name="node">The part.</param>
    /// <param name="lists">The lists of all concepts of the query.</param>
    public static Clause Clause(QueryNode node, IReadOnlyList<RowList> lists) => node switch
    {
        QueryNode.Leaf leaf => new ConceptClause(lists[leaf.Concept], leaf.Concept),
        QueryNode.All all => new AllClause(all.Parts.Select(p => Clause(p, lists))),
        QueryNode.Any any => new AnyClause([.. any.Parts.Select(p => Clause(p, lists))]),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The rows of some places: they are terms of the index.</summary>
    public Clause Places(IReadOnlyList<PlaceRange> places, CancellationToken cancellation) =>
        new AnyClause([.. places.Select(p => new ConceptClause(List(new Concept([[p.Term]]), cancellation), -1))]);

    private RowList Read(IReadOnlyList<IReadOnlyList<string>> phrases, CancellationToken cancellation)
    {
        try
        {
            segments.Begin();
            RowIterator[] rows = [.. phrases.Select(Open)];
            return _reader.Read(rows.Length == 1 ? rows[0] : new AnyOf(rows), cancellation);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException)
        {
            throw new KnowledgeBaseException("the full-text index is damaged; run newskb check", e);
        }
        finally
        {
            segments.End();
        }
    }

    private RowIterator Open(IReadOnlyList<string> phrase)
    {
        TermPostings[] terms = [.. phrase.Select(term => new TermPostings(segments.Open(term), weights))];
        return terms.Length == 1 ? terms[0] : new PhrasePostings(terms, weights);
    }
}
