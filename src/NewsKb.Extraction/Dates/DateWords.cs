using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Dates;

/// <summary>The words of <c>dictionaries/date-words.tsv</c>.</summary>
internal static class DateWords
{
    private static readonly TermTable Table = TermTable.Open(typeof(DateWords).Assembly, "date-words.bin");
    private static readonly DateWord[] Rows = Load();

    /// <summary>The first characters of all words.</summary>
    public static IEnumerable<char> FirstCharacters => Enumerable.Range(0, Table.RowCount).Select(row => Table[row, 0][0]).Distinct();

    /// <summary>The longest date word that the text starts with; <see cref="DateWordKind.None"/> without one.</summary>
    public static DateWord Match(ReadOnlySpan<char> text, out int length)
    {
        var row = Table.Trie.LongestPrefix(text, out length);
        return row < 0 ? default : Rows[row];
    }

    private static DateWord[] Load()
    {
        int kind = Table.Column("kind"), value = Table.Column("value"), first = Table.Column("first"), last = Table.Column("last"), alone = Table.Column("alone");
        var rows = new DateWord[Table.RowCount];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new DateWord(Enum.Parse<DateWordKind>(Table[i, kind], ignoreCase: true), Number(Table[i, value]), Number(Table[i, first]), Number(Table[i, last]), Table[i, alone] is not "no");
        return rows;
    }

    private static int Number(ReadOnlySpan<char> text) => text.IsEmpty ? 0 : int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
