using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests.Search;

public sealed class Fts5IndexTests : SearchIndexContract
{
    private protected override ISearchIndex Create() => new InSession(Session.CreateInMemory());

    /// <summary>An index that brings its knowledge base along.</summary>
    private sealed class InSession(Session session) : ISearchIndex
    {
        private readonly ISearchIndex _index = Fts5Index.Open(session.Connection, SearchTarget.Measures);

        public ColumnBlocks Columns => _index.Columns;

        public void Add(long row, IReadOnlyList<string> fields, in DocumentColumns columns) => _index.Add(row, fields, columns);

        public void Remove(long row, IReadOnlyList<string> fields) => _index.Remove(row, fields);

        public void Save() => _index.Save();

        public IndexAnswer Search(IndexQuery query, CancellationToken cancellation) => _index.Search(query, cancellation);

        public IReadOnlyList<double> Explain(IndexQuery query, long row) => _index.Explain(query, row);

        public void Dispose()
        {
            _index.Dispose();
            session.Dispose();
        }
    }
}
