using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.FullText.Postings;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>
/// A search index in FTS5, with the columns of its rows in memory. FTS5 writes and merges it; its lists are read by ourselves (<see cref="Postings"/>), because
/// a call from FTS5 for each match costs more than all the rest.
/// </summary>
internal sealed class Fts5Index : ISearchIndex
{
    private readonly SqliteConnection _connection;
    private readonly string _table;
    private readonly string _target;
    private readonly FieldWeights _weights;
    private readonly SegmentReader _segments;
    private readonly Dictionary<string, long> _rowCounts = new(StringComparer.Ordinal);
    private Statement? _insert;
    private Statement? _delete;

    private Fts5Index(SqliteConnection connection, string target, FieldWeights weights, bool forWriting)
    {
        (_connection, _target, _weights) = (connection, target, weights);
        _table = target == "articles" ? "article_index" : "measure_index";
        _segments = new SegmentReader(connection, _table);
        Columns = forWriting ? ColumnBlocks.OpenForWriting(connection, target) : ColumnBlocks.Load(connection, target);
    }

    /// <inheritdoc/>
    public ColumnBlocks Columns { get; }

    /// <summary>Opens the index of articles (title, body, scope) or of measures (body, scope).</summary>
    /// <param name="connection">The database.</param>
    /// <param name="target">Which.</param>
    /// <param name="forWriting">Whether it is only written to: then not all columns are held in memory.</param>
    public static ISearchIndex Open(SqliteConnection connection, SearchTarget target, bool forWriting = false) => target == SearchTarget.Articles
        ? new Fts5Index(connection, "articles", FieldWeights.Articles, forWriting)
        : new Fts5Index(connection, "measures", FieldWeights.Measures, forWriting);

    /// <inheritdoc/>
    public void Add(long row, IReadOnlyList<string> fields, in DocumentColumns columns)
    {
        // Values bound one by one: INSERT … SELECT, like any statement that may be undone alone, would make FTS5 write all it holds in memory.
        _insert ??= new Statement(_connection, $"INSERT INTO {_table}(rowid, {FieldNames}) VALUES(?{Parameters(fields)})");
        _insert.Add(row);
        foreach (var field in fields) _insert.Add(field);
        _insert.Run();
        Columns.Set(row, columns);
    }

    /// <inheritdoc/>
    public void Remove(long row, IReadOnlyList<string> fields)
    {
        _delete ??= new Statement(_connection, $"INSERT INTO {_table}({_table}, rowid, {FieldNames}) VALUES('delete', ?{Parameters(fields)})");
        _delete.Add(row);
        foreach (var field in fields) _delete.Add(field);
        _delete.Run();
        Columns.Remove(row);
    }

    /// <inheritdoc/>
    public void Save()
    {
        Columns.Save(_connection, _target);
        _rowCounts.Clear();
    }

    /// <inheritdoc/>
    public IndexAnswer Search(IndexQuery query)
    {
        var collector = new HitCollector(Columns, query.Filter, query.Limit, query.Order);
        if (query is { Wanted: null, Unwanted: null }) collector.TakeAll();
        else Read(() => Collect(query, collector));
        return collector.Answer();
    }

    /// <inheritdoc/>
    public IReadOnlyList<double> Explain(IndexQuery query, long row)
    {
        if (query.Wanted is null) return [];
        double[] parts = [];
        Read(() =>
        {
            var lists = new QueryLists(_segments, _weights, query.Concepts);
            var (scorer, match) = (Scorer(query, lists), lists.Open(query.Wanted));
            match.MoveTo(row);
            if (match.Row == row) scorer.Score(match, Columns[row].Length);
            parts = scorer.Parts;
        });
        return parts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _segments.Dispose();
        _insert?.Dispose();
        _delete?.Dispose();
    }

    private string FieldNames => _target == "articles" ? "title, body, scope" : "body, scope";

    private static string Parameters(IReadOnlyList<string> fields) => string.Concat(Enumerable.Repeat(", ?", fields.Count));

    private void Collect(IndexQuery query, HitCollector collector)
    {
        var lists = new QueryLists(_segments, _weights, query.Concepts);
        var unwanted = query.Unwanted is null ? null : lists.Open(query.Unwanted);
        if (query.Wanted is null)
        {
            collector.TakeAll(IsUnwanted);
            return;
        }
        var scorer = collector.IsRanked ? Scorer(query, lists) : null;
        // Far fewer rows are of the places than hold the words: these lead, and the words' lists are passed over in between.
        var match = query.Filter.Places.Count == 0 ? lists.Open(query.Wanted)
            : new AllOf([new Accepted(lists.Open(query.Filter.Places), Columns, query.Filter), .. lists.Conditions(query.Wanted)]);
        for (match.MoveTo(1); match.Row != RowIterator.End; match.MoveTo(match.Row + 1))
        {
            ref readonly var values = ref Columns[match.Row];
            if (IsUnwanted(match.Row) || !collector.Accepts(values)) continue;
            if (scorer is null) collector.Keep(match.Row, values);
            else collector.Keep(match.Row, scorer.Score(match, values.Length));
        }

        bool IsUnwanted(long row)
        {
            unwanted?.MoveTo(row);
            return unwanted?.Row == row;
        }
    }

    /// <summary>FTS5 does not keep how many rows hold a concept: that costs a pass over its lists, so it is remembered until the index changes.</summary>
    private Scorer Scorer(IndexQuery query, QueryLists lists)
    {
        var counts = new long[query.Concepts.Count];
        for (var concept = 0; concept < counts.Length; concept++)
        {
            var key = string.Join('\n', query.Concepts[concept].Phrases.Select(p => string.Join(' ', p)));
            if (!_rowCounts.TryGetValue(key, out counts[concept])) _rowCounts[key] = counts[concept] = lists.Open(concept).Count();
        }
        lists.RowCounts = counts;
        return new Scorer(new Bm25(Columns.AverageLength), Array.ConvertAll(counts, rows => Bm25.Idf(rows, Columns.Count)));
    }

    private void Read(Action read)
    {
        try
        {
            _segments.Begin();
            read();
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException)
        {
            throw new KnowledgeBaseException("the full-text index is damaged; run newskb check", e);
        }
        finally
        {
            _segments.End();
        }
    }
}
