using System.Runtime.InteropServices;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>One pass over the matches: filters, counts facets, ranks and keeps the best.</summary>
internal sealed class HitCollector(ColumnBlocks columns, HitFilter filter, IReadOnlyList<int> concepts, FieldWeights weights, int limit, SearchOrder order = SearchOrder.Relevance)
{
    private readonly PriorityQueue<long, (double Score, long Row)> _best = new(limit + 1);
    private readonly HashSet<int> _sharedSeen = [];
    private readonly FacetCounter _facets = new();
    private Ranking? _ranking;

    /// <summary>How many distinct rows were accepted.</summary>
    public int Total { get; private set; }

    /// <summary>What went wrong inside the callback.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The counts by facet.</summary>
    public FacetCounter Facets => _facets;

    /// <summary>Takes the match that FTS5 stands on.</summary>
    public void Add(Match match)
    {
        var row = match.RowId;
        ref readonly var columnsOfRow = ref columns[row];
        if (columnsOfRow.Cluster == 0 || !filter.Accepts(columnsOfRow)) return;
        if (columnsOfRow.IsShared != 0 && !_sharedSeen.Add(columnsOfRow.Cluster)) return;
        Total++;
        _facets.Add(columnsOfRow);
        if (order != SearchOrder.Relevance)
        {
            Keep(row, SortKey(columnsOfRow));
            return;
        }
        _ranking ??= Ranking.Prepare(match, concepts, columns, weights);
        Keep(row, _ranking.Score(match, columnsOfRow));
    }

    /// <summary>Takes a row without words to rank by: newest first, unless another order is wanted.</summary>
    public void Add(long row)
    {
        ref readonly var columnsOfRow = ref columns[row];
        if (columnsOfRow.Cluster == 0 || !filter.Accepts(columnsOfRow)) return;
        if (columnsOfRow.IsShared != 0 && !_sharedSeen.Add(columnsOfRow.Cluster)) return;
        Total++;
        _facets.Add(columnsOfRow);
        Keep(row, SortKey(columnsOfRow));
    }

    /// <summary>The best rows with their scores, best first; equal scores in order of row.</summary>
    public IReadOnlyList<(long Row, double Score)> Best()
    {
        var best = new List<(long, double)>(_best.Count);
        while (_best.TryDequeue(out var row, out var priority)) best.Add((row, priority.Score));
        CollectionsMarshal.AsSpan(best).Reverse();
        return best;
    }

    private double SortKey(in DocumentColumns row) => order switch
    {
        SearchOrder.LargestAmount => row.Amount,
        SearchOrder.Oldest => row.Day == 0 ? double.NegativeInfinity : -row.Day,
        _ => row.Day,
    };

    private void Keep(long row, double score)
    {
        // Among equals the earlier row is better, so its priority is higher.
        var priority = (score, -row);
        if (_best.Count < limit) _best.Enqueue(row, priority);
        else if (_best.TryPeek(out _, out var worst) && priority.CompareTo(worst) > 0) _best.EnqueueDequeue(row, priority);
    }
}
