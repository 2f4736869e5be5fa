using System.Buffers;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Dates;

/// <summary>The words of <c>dictionaries/counted-periods.tsv</c>.</summary>
internal static class CountedWords
{
    private static readonly TermTable Table = TermTable.Open(typeof(CountedWords).Assembly, "counted-periods.bin");
    private static readonly (string Role, string Value)[] Rows = Load();
    private static readonly int LongestLead = Of("lead").Max(row => Table[row, 0].Length);
    private static readonly SearchValues<char> LeadEnds = SearchValues.Create([.. Of("lead").Select(row => Table[row, 0][^1]).Distinct()]);
    private static readonly SearchValues<char> Before = SearchValues.Create([.. Of("before").Select(row => Table[row, 0][^1])]);

    /// <summary>The last characters of all marks.</summary>
    public static SearchValues<char> MarkEnds { get; } =
        SearchValues.Create([.. Of("mark").Where(row => Rows[row].Value != "none").Select(row => Table[row, 0][^1]).Distinct()]);

    /// <summary>Whether a count from the day of publication may follow this character: 将于10天后.</summary>
    public static bool MayStandBefore(char c) => Before.Contains(c);

    /// <summary>The lead (first, past, future, term, validity) that the text ends with; null without one.</summary>
    public static string? LeadBefore(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.IsEmpty || !LeadEnds.Contains(text[^1])) return null;
        for (length = Math.Min(LongestLead, text.Length); length > 0; length--)
        {
            var (first, count) = Table.Rows(text[^length..]);
            for (var row = first; row < first + count; row++)
                if (Rows[row].Role == "lead") return Known(Rows[row].Value, ref length);
        }
        return null;
    }

    /// <summary>The unit that the text starts with; null without one.</summary>
    public static string? UnitAt(ReadOnlySpan<char> text, out int length) => Longest(text, "unit", out length);

    /// <summary>The mark (after, before) that the text starts with; null without one.</summary>
    public static string? MarkAt(ReadOnlySpan<char> text, out int length) => Longest(text, "mark", out length);

    private static string? Longest(ReadOnlySpan<char> text, string role, out int length)
    {
        (var found, length) = ("none", 0);
        var state = DoubleArrayTrie.Root;
        for (var i = 0; i < text.Length && (state = Table.Trie.Next(state, text[i])) != DoubleArrayTrie.Dead; i++)
        {
            var (first, count) = Table.Neighbours(Table.Trie.Value(state));
            for (var row = first; row < first + count; row++)
                if (Rows[row].Role == role) (found, length) = (Rows[row].Value, i + 1);
        }
        return Known(found, ref length);
    }

    private static string? Known(string value, ref int length)
    {
        if (value != "none") return value;
        length = 0;
        return null;
    }

    private static IEnumerable<int> Of(string role) => Enumerable.Range(0, Rows.Length).Where(row => Rows[row].Role == role);

    private static (string Role, string Value)[] Load()
    {
        int role = Table.Column("role"), value = Table.Column("value");
        var rows = new (string, string)[Table.RowCount];
        for (var i = 0; i < rows.Length; i++) rows[i] = (string.Intern(Table[i, role].ToString()), string.Intern(Table[i, value].ToString()));
        return rows;
    }
}
