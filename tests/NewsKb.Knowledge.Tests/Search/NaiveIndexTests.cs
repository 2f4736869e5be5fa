using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests.Search;

/// <summary>Another engine, as simple as can be, passes the same contract: it holds everything in memory and looks at every document.</summary>
public sealed class NaiveIndexTests : SearchIndexContract
{
    private protected override ISearchIndex Create() => new NaiveIndex();

    private sealed class NaiveIndex : ISearchIndex
    {
        private readonly SortedDictionary<long, string[][]> _documents = [];

        public ColumnBlocks Columns { get; } = new();

        public void Add(long row, IReadOnlyList<string> fields, in DocumentColumns columns)
        {
            _documents[row] = [.. fields.Select(f => f.Split(' '))];
            Columns.Set(row, columns);
        }

        public void Remove(long row, IReadOnlyList<string> fields)
        {
            _documents.Remove(row);
            Columns.Remove(row);
        }

        public void Save()
        {
        }

        public IndexAnswer Search(IndexQuery query, CancellationToken cancellation)
        {
            var collector = new HitCollector(query.Filter, query.Limit, query.Order);
            foreach (var (row, fields) in _documents)
            {
                cancellation.ThrowIfCancellationRequested();
                if (query.Wanted is not null && !Holds(query, query.Wanted, fields)) continue;
                if ((query.Unwanted is not null && Holds(query, query.Unwanted, fields)) || !collector.Accepts(Columns[row])) continue;
                if (query.Wanted is not null && collector.IsRanked) collector.Keep(row, Explain(query, row).Sum());
                else collector.Keep(row, Columns[row]);
            }
            return collector.Answer();
        }

        public IReadOnlyList<double> Explain(IndexQuery query, long row) =>
        [
            .. query.Concepts.Select(concept => new Bm25(1).Score(
                Bm25.Idf(_documents.Values.Count(fields => Count(concept, fields) > 0), _documents.Count), Count(concept, _documents[row]), 1)),
        ];

        public void Dispose()
        {
        }

        private static bool Holds(IndexQuery query, QueryNode node, string[][] fields) => node switch
        {
            QueryNode.Leaf leaf => Count(query.Concepts[leaf.Concept], fields) > 0,
            QueryNode.All all => all.Parts.All(p => Holds(query, p, fields)),
            QueryNode.Any any => any.Parts.Any(p => Holds(query, p, fields)),
            _ => false,
        };

        private static int Count(Concept concept, string[][] fields) =>
            concept.Phrases.Sum(phrase => fields.Sum(words => Enumerable.Range(0, words.Length).Count(at => words.Skip(at).Take(phrase.Count).SequenceEqual(phrase))));
    }
}
