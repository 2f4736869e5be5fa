using System.Runtime.InteropServices;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>Takes the rows that match: filters, counts facets and keeps the best.</summary>
internal sealed class HitCollector(HitFilter filter, int limit, SearchOrder order)
{
    private readonly PriorityQueue<long, (double Score, long Row)> _best = new();
    private readonly HashSet<int> _sharedSeen = [];
    private readonly FacetCounter _facets = new();
    private readonly bool _filters = !filter.IsEmpty;
    private double _worst = double.NegativeInfinity;
    private int _total;

    /// <summary>Whether rows are kept by their score.</summary>
    public bool IsRanked => order == SearchOrder.Relevance;

    /// <summary>Whether the row counts, and then counts it.</summary>
    public bool Accepts(in DocumentColumns row)
    {
        if (row.Cluster == 0 || (_filters && !filter.Accepts(row))) return false;
        if (row.IsShared != 0 && !_sharedSeen.Add(row.Cluster)) return false;
        _total++;
        _facets.Add(row);
        return true;
    }

    /// <summary>Keeps an accepted row if it is among the best by its score.</summary>
    public void Keep(long row, double score)
    {
        if (_best.Count < limit) _best.Enqueue(row, (score, -row));
        else if (score > _worst) _best.EnqueueDequeue(row, (score, -row));
        else if (score < _worst) return;
        else if (_best.TryPeek(out var last, out _) && row < last) _best.EnqueueDequeue(row, (score, -row));
        if (_best.Count == limit && _best.TryPeek(out _, out var worst)) _worst = worst.Score;
    }

    /// <summary>Keeps an accepted row if it is among the best by its columns.</summary>
    public void Keep(long row, in DocumentColumns values) => Keep(row, order switch
    {
        SearchOrder.LargestAmount => values.Amount,
        SearchOrder.Oldest => values.Day == 0 ? double.NegativeInfinity : -values.Day,
        _ => values.Day,
    });

    /// <summary>What was found.</summary>
    public IndexAnswer Answer()
    {
        var best = new List<(long, double)>(_best.Count);
        while (_best.TryDequeue(out var row, out var priority)) best.Add((row, priority.Score));
        CollectionsMarshal.AsSpan(best).Reverse();
        return new IndexAnswer(_total, best, _facets);
    }
}
