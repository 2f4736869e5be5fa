using System.Runtime.InteropServices;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Query;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Search;

/// <summary>Runs searches on one knowledge base.</summary>
internal sealed class SearchEngine(Session session) : IDisposable
{
    private readonly HitReader _hits = new(session);
    private readonly Dictionary<string, ColumnBlocks> _columns = [];
    private NameTable? _names;
    private (long Version, int Changes) _state = (-1, -1);

    /// <summary>Searches.</summary>
    public SearchResult Search(SearchRequest request)
    {
        Refresh();
        var query = QueryParser.Parse(request.Query);
        var filter = FieldConditions.Of(session.Connection, _names!, request, query.Fields);
        var expression = MatchExpression.Of(query, session.Analyzer);
        var limit = Math.Clamp(request.Limit, 1, 10_000);
        var target = request.Target == SearchTarget.Articles ? "articles" : "measures";
        var collector = Run(target, expression.All, filter, limit);
        var isPartial = collector.Total == 0 && expression.Any is not null;
        if (isPartial) collector = Run(target, expression.Any, filter, limit);
        return new SearchResult
        {
            Hits = _hits.Read(request.Target, collector.Best(), expression.Terms),
            Total = collector.Total,
            IsPartial = isPartial && collector.Total > 0,
            Facets = collector.Facets.Result(_names!.NameOf),
            Terms = expression.Terms,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _hits.Dispose();

    private HitCollector Run(string target, string? expression, HitFilter filter, int limit)
    {
        var columns = Columns(target);
        var collector = new HitCollector(columns, filter, target == "articles" ? FieldWeights.Articles : FieldWeights.Measures, limit);
        if (expression is null)
        {
            for (long row = 1; row < columns.End; row++) collector.Add(row);
            return collector;
        }
        var index = target == "articles" ? "article_index" : "measure_index";
        var handle = GCHandle.Alloc(collector);
        try
        {
            using var match = new Statement(session.Connection, $"SELECT 1 FROM {index} WHERE {index} MATCH ? AND newskb_collect({index}, ?)");
            match.Add(expression).Add((long)GCHandle.ToIntPtr(handle)).Run();
        }
        catch (Microsoft.Data.Sqlite.SqliteException e) when (collector.Failure is not null)
        {
            throw new InvalidOperationException($"Ranking failed: {collector.Failure.Message} ({e.Message})", collector.Failure);
        }
        finally
        {
            handle.Free();
        }
        return collector;
    }

    private ColumnBlocks Columns(string target)
    {
        if (!_columns.TryGetValue(target, out var columns)) _columns[target] = columns = ColumnBlocks.Load(session.Connection, target);
        return columns;
    }

    /// <summary>Drops what was read into memory when the file has changed since, by others or by our own writer.</summary>
    private void Refresh()
    {
        var state = (Statement.Scalar(session.Connection, "PRAGMA data_version"), SQLitePCL.raw.sqlite3_total_changes(session.Connection.Handle!));
        if (state == _state) return;
        _state = state;
        _columns.Clear();
        _names = NameTable.Load(session.Connection);
    }
}
