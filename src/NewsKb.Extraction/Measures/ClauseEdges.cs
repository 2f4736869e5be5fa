using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures;

/// <summary>What the words at an edge of a clause tell; <c>dictionaries/clause-edges.tsv</c> explains each.</summary>
internal enum EdgeRole
{
    None,
    Basis,
    Ground,
    Topic,
    Reason,
    Part,
    Threshold,
    Scope,
    Document,
    Campaign,
    Validity,
    Verb,
    Apart,
    Sharing,
    Issue,
    Term,
    Giving,
    Receiving,
    Body,
}

/// <summary>Looks up words at the edges of clauses, names and figures.</summary>
internal static class ClauseEdges
{
    private const int LongestEnd = 4;
    private static readonly TermTable Table = TermTable.Open(typeof(ClauseEdges).Assembly, "clause-edges.bin");
    private static readonly int Edge = Table.Column("edge");
    private static readonly (string Edge, EdgeRole Role)[] Rows = [.. Enumerable.Range(0, Table.RowCount)
        .Select(row => (Table[row, Edge].ToString(), Enum.Parse<EdgeRole>(Table[row, Table.Column("role")], ignoreCase: true)))];

    /// <summary>Whether a text starts with a word of this role.</summary>
    public static bool Starts(ReadOnlySpan<char> text, EdgeRole role) => InFront(text, role) > 0;

    /// <summary>The length of a word of this role that a text starts with; 0 where none does.</summary>
    public static int InFront(ReadOnlySpan<char> text, EdgeRole role) => Has(Table.LongestPrefix(text, out var length), "start", role) ? length : 0;

    /// <summary>The length of a word of this role that a text behind a figure or a name starts with; 0 where none does.</summary>
    public static int Behind(ReadOnlySpan<char> text, EdgeRole role) => Has(Table.LongestPrefix(text, out var length), "behind", role) ? length : 0;

    /// <summary>Whether a text ends with a word of this role.</summary>
    public static bool Ends(ReadOnlySpan<char> text, EdgeRole role)
    {
        for (var length = 2; length <= Math.Min(LongestEnd, text.Length); length++)
            if (Has(Table.Rows(text[^length..]), "end", role)) return true;
        return false;
    }

    private static bool Has((int First, int Count) rows, string edge, EdgeRole role)
    {
        for (var row = rows.First; row < rows.First + rows.Count; row++)
            if (Rows[row].Role == role && Rows[row].Edge == edge) return true;
        return false;
    }
}
