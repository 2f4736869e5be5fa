using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Query;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Knowledge.Search;

/// <summary>Runs searches on one knowledge base.</summary>
internal sealed class SearchEngine(Session session) : IDisposable
{
    private readonly HitReader _hits = new(session);
    private readonly Dictionary<SearchTarget, ISearchIndex> _indexes = [];
    private NameTable? _names;
    private (long Version, int Changes) _state = (-1, -1);

    /// <summary>Searches.</summary>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation)
    {
        // One transaction, so that the columns, the lists and the rows are of the same moment.
        using var snapshot = new Snapshot(session.Connection);
        Refresh();
        var query = QueryParser.Parse(request.Query);
        var filter = FieldConditions.Of(_names!, request, query.Fields);
        var expression = MatchExpression.All(query, session.Analyzer);
        var index = Index(request.Target);
        var asked = Ask(request, expression, filter);
        var answer = expression.IsQuestion ? null : index.Search(asked, cancellation);
        var isPartial = answer is null || (answer.Total == 0 && expression.ConceptCount > 1);
        if (isPartial)
        {
            expression = MatchExpression.Any(query, session.Analyzer);
            answer = index.Search(asked = Ask(request, expression, filter), cancellation);
        }
        var best = answer!.Best;
        if (IsRescored(request, expression) && best.Count > 1) best = Rescore(request.Target, query, expression, filter, best);
        cancellation.ThrowIfCancellationRequested();
        var shown = best.Skip(Offset(request)).Take(Limit(request)).ToList();
        var hits = _hits.Read(request.Target, shown, Offset(request), expression.Terms, index.Columns);
        return new SearchResult
        {
            Hits = request.Explain ? Explain(hits, shown, index, asked) : hits,
            Total = answer.Total,
            IsPartial = isPartial && answer.Total > 0,
            Facets = answer.Facets.Result(_names!.NameOf),
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
    public void Dispose()
    {
        _hits.Dispose();
        Forget();
    }

    private static int Limit(SearchRequest request) => Math.Clamp(request.Limit, 1, 10_000);

    private static int Offset(SearchRequest request) => Math.Clamp(request.Offset, 0, 10_000 - Limit(request));

    private static bool IsRescored(SearchRequest request, MatchExpression expression) =>
        request.Order == SearchOrder.Relevance && expression.IsSentence;

    private static IndexQuery Ask(SearchRequest request, MatchExpression expression, HitFilter filter) => new()
    {
        Concepts = expression.Concepts,
        Wanted = expression.Wanted,
        Unwanted = expression.Unwanted,
        Filter = filter,
        Limit = Math.Max(Offset(request) + Limit(request), IsRescored(request, expression) ? Rescorer.Candidates : 0),
        Order = request.Order,
    };

    /// <summary>Adds to each hit what the concepts gave to its score in the first step.</summary>
    private static IReadOnlyList<SearchHit> Explain(IReadOnlyList<SearchHit> hits, List<(long Row, double Score)> shown, ISearchIndex index, IndexQuery query)
    {
        var parts = shown.ConvertAll(row => index.Explain(query, row.Row)
            .Select((score, concept) => new TermScore(query.Concepts[concept].Text, Math.Round(score, 4))).Where(t => t.Score > 0).ToList());
        var at = -1;
        return [.. hits.Select(hit => hit with { TermScores = parts[hit.DuplicateOf is null ? ++at : at] })];
    }

    /// <summary>Ranks the best again; of articles that say the same, the one that matches best stands for all.</summary>
    private IReadOnlyList<(long Row, double Score)> Rescore(
        SearchTarget target, ParsedQuery query, MatchExpression expression, HitFilter filter, IReadOnlyList<(long Row, double Score)> best)
    {
        var question = MatchExpression.Simplify(string.Join(' ', query.Groups.SelectMany(g => g).Select(t => t.Text)));
        var rescorer = new Rescorer(session.Analyzer.WithoutQuestionWords(question), session.Analyzer.SplitQuery(question), expression.Concepts.Take(expression.ConceptCount));
        var columns = Index(target).Columns;
        var candidates = best.Take(Rescorer.Candidates)
            .SelectMany(b => _hits.Duplicates(target, b.Row, columns).Where(row => filter.Accepts(columns[row])).Prepend(b.Row).Select(row => (Row: row, b.Score)))
            .Select(c => new Candidate(c.Row, c.Score, columns[c.Row].Place, _hits.Text(target, c.Row))).ToList();
        return [.. rescorer.Rank(candidates).DistinctBy(c => columns[c.Row].Cluster), .. best.Skip(Rescorer.Candidates)];
    }

    private ISearchIndex Index(SearchTarget target)
    {
        if (!_indexes.TryGetValue(target, out var index))
            _indexes[target] = index = Fts5Index.Open(session.Connection, target);
        return index;
    }

    /// <summary>Drops what was read into memory when the file has changed since, by others or by our own writer.</summary>
    private void Refresh()
    {
        var state = session.Changes();
        if (state == _state) return;
        _state = state;
        Forget();
        _names = NameTable.Load(session.Connection);
    }

    private void Forget()
    {
        foreach (var index in _indexes.Values) index.Dispose();
        _indexes.Clear();
    }
}
