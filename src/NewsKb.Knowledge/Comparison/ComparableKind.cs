using System.Globalization;
using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Comparison;

/// <summary>A kind of figure: a cap, a rate, a sum paid out, …. Only figures of one kind are compared.</summary>
/// <param name="Name">The stable name, e.g. <c>cap</c>.</param>
/// <param name="HighIsBetter">Whether the higher figure is the better one for who gains.</param>
/// <param name="IsResult">Whether it tells what came of a measure, not what it gives.</param>
/// <param name="Chinese">What Chinese readers are shown.</param>
/// <param name="English">What English readers are shown.</param>
public sealed record ComparableKind(string Name, bool HighIsBetter, bool IsResult, string Chinese, string English)
{
    /// <summary>All kinds of <c>dictionaries/comparable-kinds.tsv</c>, the most telling first.</summary>
    public static IReadOnlyList<ComparableKind> All { get; } = Load();

    /// <summary>The kind of this stable name; null where there is none.</summary>
    public static ComparableKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);

    internal static int OrderOf(string name)
    {
        for (var i = 0; i < All.Count; i++)
            if (All[i].Name == name) return i;
        return All.Count;
    }

    private static ComparableKind[] Load()
    {
        var table = Terms.ComparableKinds;
        int order = table.Column("order"), better = table.Column("better"), result = table.Column("result"), chinese = table.Column("zh"), english = table.Column("en");
        return [.. Enumerable.Range(0, table.RowCount)
            .OrderBy(row => int.Parse(table[row, order], CultureInfo.InvariantCulture))
            .Select(row => new ComparableKind(table[row, 0].ToString(), table[row, better] is "high", table[row, result] is "yes", table[row, chinese].ToString(), table[row, english].ToString()))];
    }
}
