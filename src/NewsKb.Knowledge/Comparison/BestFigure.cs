using NewsKb.Extraction;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Picks the best figure among those that can be compared with each other.</summary>
internal static class BestFigure
{
    /// <summary>The largest of the unit that occurs most (money before all else); null where there is no figure.</summary>
    public static AmountValue? Of(IEnumerable<Figure> figures)
    {
        var best = figures.GroupBy(f => f.Unit)
            .OrderByDescending(g => g.Key == "元").ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.MaxBy(f => f.Max);
        return MeasureTable.AmountOf(best);
    }
}
