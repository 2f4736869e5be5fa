using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Figures;

/// <summary>What a word does at the edge of the phrase that a figure measures.</summary>
[Flags]
internal enum PhraseRole : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It stands between the phrase and the number.</summary>
    Tail = 1,

    /// <summary>The phrase before a number starts behind it.</summary>
    Cut = 2,

    /// <summary>The phrase behind a number ends before it.</summary>
    Stop = 4,

    /// <summary>It stands between the number and the phrase behind it.</summary>
    Skip = 8,

    /// <summary>It ends a phrase that names a share.</summary>
    Share = 16,

    /// <summary>It ends a phrase that names a time.</summary>
    Term = 32,

    /// <summary>It opens a comparison.</summary>
    Than = 64,

    /// <summary>It names those who act or gain; a verb behind it tells what they do.</summary>
    Party = 128,

    /// <summary>It names what an amount is paid as.</summary>
    Act = 256,

    /// <summary>It stands before what a sentence is about.</summary>
    Topic = 512,

    /// <summary>It names what is paid for a share of something else: 补助 for 30% of an investment.</summary>
    Award = 1024,

    /// <summary>It names how a share of something is given back or left out.</summary>
    Refund = 2048,

    /// <summary>It names what is counted in articles.</summary>
    Rules = 4096,

    /// <summary>It adds nothing to what is measured.</summary>
    Filler = 8192,

    /// <summary>It says that something rises or falls.</summary>
    Change = 16384,
}

/// <summary>The words of <c>dictionaries/measured-phrases.tsv</c>.</summary>
internal static class PhraseWords
{
    private const int Longest = 6;
    private static readonly TermTable Table = TermTable.Open(typeof(PhraseWords).Assembly, "measured-phrases.bin");
    private static readonly (PhraseRole Role, string[] Except)[] Rows = Load();
    private static readonly int[] Behind = CountNeighbours();
    private static readonly PhraseRole[] Firsts = RolesBy(term => term[0]);
    private static readonly PhraseRole[] Lasts = RolesBy(term => term[^1]);

    /// <summary>The length of the longest word with the role that starts at an offset; 0 without one.</summary>
    public static int At(ReadOnlySpan<char> text, int at, PhraseRole role)
    {
        if (at >= text.Length || (Firsts[text[at]] & role) == 0) return 0;
        var (state, best) = (DoubleArrayTrie.Root, 0);
        for (var end = at; end < text.Length && (state = Table.Trie.Next(state, text[end])) != DoubleArrayTrie.Dead; end++)
            if (Has(Table.Trie.Value(state), role, text, at)) best = end + 1 - at;
        return best;
    }

    /// <summary>The length of the longest word with the role that the text ends with; 0 without one.</summary>
    public static int AtEnd(ReadOnlySpan<char> text, PhraseRole role)
    {
        if (text.Length == 0 || (Lasts[text[^1]] & role) == 0) return 0;
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
            if (Has(Table.Trie.Find(text[^length..]), role, text, text.Length - length)) return length;
        return 0;
    }

    private static bool Has(int row, PhraseRole role, ReadOnlySpan<char> text, int at)
    {
        if (row == DoubleArrayTrie.NoValue) return false;
        for (var i = row; i < row + Behind[row]; i++)
            if (Rows[i].Role == role && !IsInside(Rows[i].Except, Table[i, 0], text, at)) return true;
        return false;
    }

    /// <summary>Whether the word is part of one of the longer words: 对 in 对接.</summary>
    private static bool IsInside(string[] words, ReadOnlySpan<char> term, ReadOnlySpan<char> text, int at)
    {
        foreach (var word in words)
        {
            var start = at - word.AsSpan().IndexOf(term);
            if (start >= 0 && text[start..].StartsWith(word)) return true;
        }
        return false;
    }

    private static int[] CountNeighbours()
    {
        var counts = new int[Table.RowCount];
        for (var i = 0; i < counts.Length; i++) counts[i] = Table.Neighbours(i).Count;
        return counts;
    }

    /// <summary>The roles of the words with a character at one end, so that most characters need no look-up.</summary>
    private static PhraseRole[] RolesBy(Func<string, char> end)
    {
        var roles = new PhraseRole[char.MaxValue + 1];
        for (var i = 0; i < Table.RowCount; i++) roles[end(Table[i, 0].ToString())] |= Rows[i].Role;
        return roles;
    }

    private static (PhraseRole Role, string[] Except)[] Load()
    {
        int role = Table.Column("role"), except = Table.Column("except");
        var rows = new (PhraseRole, string[])[Table.RowCount];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = (Enum.Parse<PhraseRole>(Table[i, role], ignoreCase: true), Table[i, except].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return rows;
    }
}
