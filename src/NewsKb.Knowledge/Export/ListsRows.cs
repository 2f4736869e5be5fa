using NewsKb.Knowledge.Lists;

namespace NewsKb.Knowledge.Export;

/// <summary>The four lists as rows of one table.</summary>
public static class ListsRows
{
    private static readonly string[] Headings = ["list", "name", "kind", "count", "planned", "in_force", "delivered", "figures", "received", "evidence"];

    /// <summary>The headings, then the rows of each list; null where nothing is known.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Of(FourLists lists) =>
    [
        Headings,
        .. lists.Policies.Select(p => (IReadOnlyList<string?>)
            ["policies", p.Name, string.Join(' ', p.Instruments), null, RowText.Exact(p.Planned), RowText.Exact(p.InForce), RowText.Exact(p.Delivered), RowText.Figures(p.Results), null, RowText.Ids(p.Evidence)]),
        .. lists.Enterprises.Select(e => (IReadOnlyList<string?>)
            ["enterprises", e.Name, e.IsGroup ? "group" : "enterprise", RowText.Exact(e.Reports), null, null, null, null, RowText.Received(e.Received), RowText.Ids(e.Evidence)]),
        .. lists.Problems.Select(p => (IReadOnlyList<string?>)
            ["problems", p.Text, p.Kind, RowText.Exact(p.Count), null, null, null, null, null, RowText.Ids(p.Evidence)]),
        .. lists.Measures.Select(m => (IReadOnlyList<string?>)
            ["measures", m.Measure.Text, m.Measure.Instrument, null, null, null, null, RowText.Figures(m.Figures), null, RowText.Ids(m.Evidence)]),
    ];
}
