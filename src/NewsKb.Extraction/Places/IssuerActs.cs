using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>What a word of <c>issuer-acts.tsv</c> tells of the jurisdiction in front of it.</summary>
internal enum Act
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It acts, if the word follows at once or behind one of its bodies.</summary>
    Near,

    /// <summary>It acts, wherever in the clause the word stands.</summary>
    Clause,

    /// <summary>It may act: an act must follow.</summary>
    Adverb,

    /// <summary>It was heard from (从…获悉).</summary>
    Heard,
}

/// <summary>The words that tell that a jurisdiction acts or that its news was heard from it.</summary>
internal static class IssuerActs
{
    private static readonly TermTable Table = TermTable.Open(Assembly.GetExecutingAssembly(), "issuer-acts.bin");
    private static readonly int Longest = Enumerable.Range(0, Table.RowCount).Max(row => Table[row, 0].Length);

    /// <summary>The act that the text starts with, and the length of its word (0: none).</summary>
    public static Act At(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        return text.IsEmpty || Table.LongestPrefix(text, out length) is var (row, _) && length == 0 ? Act.None : Of(row);
    }

    /// <summary>Whether the text ends in an act of governments alone: 推出, 印发了.</summary>
    public static bool Ends(ReadOnlySpan<char> text)
    {
        if (text is [.., '了']) text = text[..^1];
        for (var length = Math.Min(Longest, text.Length); length > 1; length--)
            if (Table.Rows(text[^length..]) is var (row, count) && count > 0) return Of(row) == Act.Clause;
        return false;
    }

    private static Act Of(int row) => Table[row, 1] switch { "clause" => Act.Clause, "adverb" => Act.Adverb, "heard" => Act.Heard, _ => Act.Near };
}
