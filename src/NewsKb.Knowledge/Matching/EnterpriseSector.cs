using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Matching;

/// <summary>Reads words for sectors (<c>dictionaries/sectors.tsv</c>).</summary>
public static class EnterpriseSector
{
    /// <summary>The sectors.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Rows.Select(row => Terms.Sectors[row, 1].ToString()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The words that can be given for a sector.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [.. Rows.Select(row => Terms.Sectors[row, 0].ToString()).Distinct()];

    /// <summary>The rows that name a sector; the others hide shorter words.</summary>
    private static IEnumerable<int> Rows => Enumerable.Range(0, Terms.Sectors.RowCount).Where(row => Terms.Sectors[row, Terms.Sectors.Column("scope")] is not "none");

    /// <summary>The sectors that a phrase names, each once, in order.</summary>
    public static IReadOnlyList<string> Read(ReadOnlySpan<char> phrase) => Read(phrase, isText: false);

    /// <summary>The sectors that a running text is plainly about, each once, in order.</summary>
    internal static IReadOnlyList<string> ReadText(ReadOnlySpan<char> text) => Read(text, isText: true);

    /// <summary>The sector that narrows a phrase whatever else it names: 口罩生产企业 are no makers at large. Null where none does.</summary>
    internal static string? Narrowest(ReadOnlySpan<char> phrase)
    {
        var table = Terms.Sectors;
        var scope = table.Column("scope");
        foreach (var hit in table.FindAll(phrase))
            if (table[hit.First, scope] is "narrow") return table[hit.First, table.Column("sector")].ToString();
        return null;
    }

    private static List<string> Read(ReadOnlySpan<char> text, bool isText)
    {
        var table = Terms.Sectors;
        int sector = table.Column("sector"), scope = table.Column("scope");
        var named = new List<string>();
        foreach (var hit in table.FindAll(text))
            for (var row = hit.First; row < hit.First + hit.Count; row++)
                if (table[row, scope] is not "none" && (!isText || table[row, scope] is "text" or "narrow") && table[row, sector].ToString() is var name && !named.Contains(name)) named.Add(name);
        return named;
    }
}
