using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>A search index in FTS5, with the columns of its rows in memory.</summary>
internal sealed class Fts5Index : ISearchIndex
{
    private readonly SqliteConnection _connection;
    private readonly string _table;
    private readonly string _target;
    private readonly FieldWeights _weights;
    private readonly RowCounts _counts = new();
    private readonly Statement _match;
    private readonly Statement _matchRow;
    private Statement? _insert;
    private Statement? _delete;

    private Fts5Index(SqliteConnection connection, string target, FieldWeights weights)
    {
        (_connection, _target, _weights) = (connection, target, weights);
        _table = target == "articles" ? "article_index" : "measure_index";
        _match = new Statement(connection, $"SELECT 1 FROM {_table} WHERE {_table} MATCH ? AND newskb_collect({_table}, ?) LIMIT 1");
        _matchRow = new Statement(connection, $"SELECT 1 FROM {_table} WHERE {_table} MATCH ? AND newskb_collect({_table}, ?) AND rowid = ?");
        Columns = ColumnBlocks.Load(connection, target);
    }

    /// <inheritdoc/>
    public ColumnBlocks Columns { get; }

    /// <summary>Opens the index of articles (title, body, scope) or of measures (body, scope).</summary>
    public static ISearchIndex Open(SqliteConnection connection, SearchTarget target) =>
        target == SearchTarget.Articles ? new Fts5Index(connection, "articles", FieldWeights.Articles) : new Fts5Index(connection, "measures", FieldWeights.Measures);

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
    public void Save() => Columns.Save(_connection, _target);

    /// <inheritdoc/>
    public IndexAnswer Search(IndexQuery query)
    {
        var collector = new HitCollector(Columns, query.Filter, query.Limit, query.Order);
        if (query.Wanted is null) collector.TakeAll();
        else
        {
            var expression = Fts5Expression.Of(query);
            Run(_match, expression, expression.IsUnion
                ? new TermAtATime(expression, Columns, _weights, collector, _counts)
                : new DocumentAtATime(expression, Columns, _weights, collector, _counts));
        }
        return collector.Answer();
    }

    /// <inheritdoc/>
    public IReadOnlyList<double> Explain(IndexQuery query, long row)
    {
        if (query.Wanted is null) return [];
        var expression = Fts5Expression.Of(query);
        var sink = new DocumentAtATime(expression, Columns, _weights, new HitCollector(Columns, new HitFilter(), 1, SearchOrder.Relevance), _counts);
        Run(_matchRow, expression, sink, row);
        return sink.Parts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _match.Dispose();
        _matchRow.Dispose();
        _insert?.Dispose();
        _delete?.Dispose();
    }

    private string FieldNames => _target == "articles" ? "title, body, scope" : "body, scope";

    private static string Parameters(IReadOnlyList<string> fields) => string.Concat(Enumerable.Repeat(", ?", fields.Count));

    private static void Run(Statement match, Fts5Expression expression, MatchSink sink, long? row = null)
    {
        var handle = GCHandle.Alloc(sink);
        try
        {
            match.Add(expression.Text).Add((long)GCHandle.ToIntPtr(handle));
            if (row is not null) match.Add(row);
            match.Step();
            match.Reset();
        }
        catch (SqliteException e) when (sink.Failure is not null)
        {
            throw new InvalidOperationException($"Ranking failed: {sink.Failure.Message} ({e.Message})", sink.Failure);
        }
        finally
        {
            handle.Free();
        }
    }
}
