using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures;

/// <summary>Words of <c>dictionaries/beneficiary-heads.tsv</c>: they name who gains, but do not help to tell an act from other text.</summary>
internal static class BeneficiaryHeads
{
    /// <summary>Stands for the row of such a word among cues.</summary>
    public const int Row = -1;

    private static readonly TermTable Table = TermTable.Open(typeof(BeneficiaryHeads).Assembly, "beneficiary-heads.bin");

    private static readonly int Value = Table.Column("value");
    private static readonly TermStarts Starts = new(Table);
    private static readonly HeadRoles[] Roles = [.. Enumerable.Range(0, Table.RowCount).Select(RolesFrom)]; // of a word, at its first row

    /// <summary>Whether a word stands for many kinds of those who gain: 企业.</summary>
    public static bool IsGeneric(ReadOnlySpan<char> word) => Has(Table.Trie.Find(word), HeadRoles.Generic);

    /// <summary>Whether a word before a generic one tells no kind: 相关.</summary>
    public static bool IsVague(ReadOnlySpan<char> word) => Has(Table.Trie.Find(word), HeadRoles.Vague);

    /// <summary>Whether a word tells how a deed is done: 免费.</summary>
    public static bool IsManner(ReadOnlySpan<char> word) => Has(Table.Trie.Find(word), HeadRoles.Manner);

    /// <summary>Whether a phrase ends like those who gain: …的运输|车辆.</summary>
    public static bool Ends(ReadOnlySpan<char> phrase) =>
        Has(Table.Trie.Find(phrase[^1..]), HeadRoles.Ending) || (phrase.Length > 2 && Has(Table.Trie.Find(phrase[^2..]), HeadRoles.Ending));

    /// <summary>The length of a word of a role that a text starts with; 0 where none does.</summary>
    public static int InFront(ReadOnlySpan<char> text, HeadRoles role) => Has(Table.Trie.LongestPrefix(text, out var length), role) ? length : 0;

    /// <summary>Whom the word that a text starts with implies; null where none does.</summary>
    public static string? ImpliedBy(ReadOnlySpan<char> text, out int length)
    {
        var row = Starts.LongestAt(text, 0, out length);
        return Has(row, HeadRoles.Implies) ? Table[row, Value].ToString() : null;
    }

    /// <summary>The cues of a text with these words among them, in order; a word takes the place of the cues it holds.</summary>
    public static List<Cue> Merge(string text, List<Cue> cues)
    {
        var merged = new List<Cue>(cues.Count + 16);
        var (next, start) = (0, cues.Count > 0 ? cues[0].Start : int.MaxValue); // the next cue, and where it starts
        for (var i = 0; i < text.Length;)
        {
            while (start < i) start = ++next < cues.Count ? cues[next].Start : int.MaxValue;
            var row = Starts.LongestAt(text, i, out var length);
            if (row == DoubleArrayTrie.NoValue && start > i) // as most
            {
                i++;
                continue;
            }
            var cue = start == i ? cues[next].Length : 0;
            if (length > cue && Has(row, HeadRoles.Not))
            {
                i += length;
                continue;
            }
            var head = Has(row, HeadRoles.Head) ? length : 0;
            if (head > cue && Crosses(cues, next, i, head)) head = 0;
            if (head > 0 && head >= cue) merged.Add(new Cue(i, head, Row));
            else if (cue > 0) merged.Add(cues[next]);
            i += Math.Max(1, Math.Max(head, cue));
        }
        return merged;
    }

    /// <summary>Whether a cue starts in a word and ends behind it: 医药企业 is no 药企.</summary>
    private static bool Crosses(List<Cue> cues, int next, int start, int length)
    {
        for (var i = next; i < cues.Count && cues[i].Start < start + length; i++)
            if (cues[i].End > start + length) return true;
        return false;
    }

    private static bool Has(int row, HeadRoles role) => row != DoubleArrayTrie.NoValue && (Roles[row] & role) != 0;

    /// <summary>The roles of the word of a row, told there and in those behind it.</summary>
    private static HeadRoles RolesFrom(int first)
    {
        var (_, count) = Table.Neighbours(first);
        return Enumerable.Range(first, count).Aggregate(default(HeadRoles), (roles, row) => roles | Enum.Parse<HeadRoles>(Table[row, Table.Column("role")], ignoreCase: true));
    }
}

/// <summary>What a word of <c>dictionaries/beneficiary-heads.tsv</c> does; the table explains each.</summary>
[Flags]
internal enum HeadRoles
{
    None = 0,
    Head = 1,
    Generic = 2,
    Vague = 4,
    Ending = 8,
    Manner = 16,
    Lead = 32,
    Implies = 64,
    Does = 128,
    Formal = 256,
    Not = 512,
    Adverb = 1024,
}
