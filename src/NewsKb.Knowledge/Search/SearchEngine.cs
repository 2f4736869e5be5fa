using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Query;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Knowledge.Search;

/// <summary>Runs searches on one knowledge base.</summary>
internal sealed class SearchEngine(Session session) : IDisposable
{
    /// <summary>From so many concepts on, a query is a question and its best matches are ranked again.</summary>
    private const int QuestionConcepts = 3;

    private readonly HitReader _hits = new(session);
    private readonly Dictionary<SearchTarget, ColumnBlocks> _columns = [];
    private NameTable? _names;
    private (long Version, int Changes) _state = (-1, -1);

    /// <summary>Searches.</summary>
    public SearchResult Search(SearchRequest request)
    {
        Refresh();
        var query = QueryParser.Parse(request.Query);
        var filter = FieldConditions.Of(_names!, request, query.Fields);
        var expression = MatchExpression.All(query, session.Analyzer);
        var collector = expression.IsQuestion ? null : Run(request, expression, filter);
        var isPartial = collector is null || (collector.Total == 0 && expression.ConceptCount > 1);
        if (isPartial)
        {
            expression = MatchExpression.Any(query, session.Analyzer);
            collector = Run(request, expression, filter);
        }
        var best = collector!.Best();
        if (IsRescored(request, expression) && best.Count > 1) best = Rescore(request.Target, query, best);
        return new SearchResult
        {
            Hits = _hits.Read(request.Target, best.Skip(Offset(request)).Take(Limit(request)), Offset(request), expression.Terms, Columns(request.Target)),
            Total = collector.Total,
            IsPartial = isPartial && collector.Total > 0,
            Facets = collector.Facets.Result(_names!.NameOf),
            Terms = expression.Terms,
        };
    }

    /// <summary>Where the words of a query stand in a text, from left to right, none overlapping.</summary>
    public IReadOnlyList<TextSpan> Occurrences(string query, string text)
    {
        var simplified = ScriptConverter.For("t2s").ConvertMapped(text);
        var terms = MatchExpression.All(QueryParser.Parse(query), session.Analyzer).Terms;
        return [.. new SnippetBuilder(session.Analyzer, terms).Spans(simplified.Text).Select(simplified.Map.ToSource)];
    }

    /// <inheritdoc/>
    public void Dispose() => _hits.Dispose();

    private static int Limit(SearchRequest request) => Math.Clamp(request.Limit, 1, 10_000);

    private static int Offset(SearchRequest request) => Math.Clamp(request.Offset, 0, 10_000 - Limit(request));

    private static bool IsRescored(SearchRequest request, MatchExpression expression) =>
        request.Order == SearchOrder.Relevance && expression.ConceptCount >= QuestionConcepts;

    private HitCollector Run(SearchRequest request, MatchExpression expression, HitFilter filter)
    {
        var columns = Columns(request.Target);
        var limit = Math.Max(Offset(request) + Limit(request), IsRescored(request, expression) ? Rescorer.Candidates : 0);
        var isArticles = request.Target == SearchTarget.Articles;
        var collector = new HitCollector(columns, filter, expression.Concepts, isArticles ? FieldWeights.Articles : FieldWeights.Measures, limit, request.Order);
        if (expression.Text is null)
        {
            for (long row = 1; row < columns.End; row++) collector.Add(row);
            return collector;
        }
        Run(isArticles ? "article_index" : "measure_index", expression.Text, collector);
        return collector;
    }

    private void Run(string index, string expression, HitCollector collector)
    {
        var handle = GCHandle.Alloc(collector);
        try
        {
            using var match = new Statement(session.Connection, $"SELECT 1 FROM {index} WHERE {index} MATCH ? AND newskb_collect({index}, ?)");
            match.Add(expression).Add((long)GCHandle.ToIntPtr(handle)).Run();
        }
        catch (SqliteException e) when (collector.Failure is not null)
        {
            throw new InvalidOperationException($"Ranking failed: {collector.Failure.Message} ({e.Message})", collector.Failure);
        }
        finally
        {
            handle.Free();
        }
    }

    private IReadOnlyList<(long Row, double Score)> Rescore(SearchTarget target, ParsedQuery query, IReadOnlyList<(long Row, double Score)> best)
    {
        var question = MatchExpression.Simplify(string.Join(' ', query.Groups.SelectMany(g => g).Select(t => t.Text)));
        var rescorer = new Rescorer(session.Analyzer.WithoutQuestionWords(question), session.Analyzer.SplitQuery(question));
        var columns = Columns(target);
        var candidates = best.Take(Rescorer.Candidates).Select(b => new Candidate(b.Row, b.Score, columns[b.Row].Place, _hits.Text(target, b.Row))).ToList();
        return [.. rescorer.Rank(candidates), .. best.Skip(Rescorer.Candidates)];
    }

    private ColumnBlocks Columns(SearchTarget target)
    {
        if (!_columns.TryGetValue(target, out var columns))
            _columns[target] = columns = ColumnBlocks.Load(session.Connection, target == SearchTarget.Articles ? "articles" : "measures");
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
