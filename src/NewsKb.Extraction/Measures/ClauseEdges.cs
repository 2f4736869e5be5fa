using System.Buffers;
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
    Issue,
    Term,
    Giving,
    Receiving,
    Body,
    Asking,
    Role,
    Thing,
    Announcing,
    Stating,
    Lead,
    Spoken,
    Head,
}

/// <summary>Looks up words at the edges of clauses, names and figures.</summary>
internal static class ClauseEdges
{
    private const int LongestEnd = 4;
    private const int Edges = 3;
    private static readonly TermTable Table = TermTable.Open(typeof(ClauseEdges).Assembly, "clause-edges.bin");
    private static readonly ulong[] Roles = [.. Enumerable.Range(0, Table.RowCount).SelectMany(row => Enum.GetValues<Edge>().Select(edge => RolesOf(row, edge)))]; // of the word of a row, a bit each
    private static readonly SearchValues<char> LastCharacters =
        SearchValues.Create([.. Enumerable.Range(0, Table.RowCount).Where(row => Table[row, Table.Column("edge")] is "end").Select(row => Table[row, 0][^1]).Distinct()]);

    /// <summary>Where a word stands.</summary>
    private enum Edge
    {
        Start,
        Behind,
        End,
    }

    /// <summary>Whether a text starts with a word of this role.</summary>
    public static bool Starts(ReadOnlySpan<char> text, EdgeRole role) => InFront(text, role) > 0;

    /// <summary>The length of a word of this role that a text starts with; 0 where none does.</summary>
    public static int InFront(ReadOnlySpan<char> text, EdgeRole role) => Has(Table.Trie.LongestPrefix(text, out var length), Edge.Start, role) ? length : 0;

    /// <summary>The length of a word of this role that a text behind a figure or a name starts with; 0 where none does.</summary>
    public static int Behind(ReadOnlySpan<char> text, EdgeRole role) => Has(Table.Trie.LongestPrefix(text, out var length), Edge.Behind, role) ? length : 0;

    /// <summary>Whether a text ends with a word of this role.</summary>
    public static bool Ends(ReadOnlySpan<char> text, EdgeRole role)
    {
        if (text.IsEmpty || !LastCharacters.Contains(text[^1])) return false;
        for (var length = 2; length <= Math.Min(LongestEnd, text.Length); length++)
            if (Has(Table.Trie.Find(text[^length..]), Edge.End, role)) return true;
        return false;
    }

    private static bool Has(int row, Edge edge, EdgeRole role) => row != DoubleArrayTrie.NoValue && (Roles[(row * Edges) + (int)edge] & (1UL << (int)role)) != 0;

    private static ulong RolesOf(int first, Edge edge)
    {
        var roles = 0UL;
        var (_, count) = Table.Neighbours(first);
        for (var row = first; row < first + count; row++)
            if (Enum.Parse<Edge>(Table[row, Table.Column("edge")], ignoreCase: true) == edge)
                roles |= 1UL << (int)Enum.Parse<EdgeRole>(Table[row, Table.Column("role")], ignoreCase: true);
        return roles;
    }
}
