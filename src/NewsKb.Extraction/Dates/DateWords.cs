using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Dates;

/// <summary>What a date word means.</summary>
internal enum DateWordKind : byte
{
    /// <summary>Not a date word.</summary>
    None,

    /// <summary>Days from the present one.</summary>
    Day,

    /// <summary>Weeks from the present one.</summary>
    Week,

    /// <summary>Months from the present one.</summary>
    Month,

    /// <summary>Quarters from the present one.</summary>
    Quarter,

    /// <summary>Years from the present one.</summary>
    Year,

    /// <summary>The first or second half of a year.</summary>
    Half,

    /// <summary>From one month of a year to another.</summary>
    YearPart,

    /// <summary>From one day of a month to another.</summary>
    MonthPart,

    /// <summary>That many days back until now.</summary>
    Recent,

    /// <summary>The present day.</summary>
    Now,

    /// <summary>From the start of the year until now.</summary>
    SoFar,

    /// <summary>A fixed month and day.</summary>
    Holiday,

    /// <summary>A fixed month and day of the Chinese calendar.</summary>
    Lunar,

    /// <summary>Qingming, which falls on 4 or 5 April.</summary>
    SolarTerm,
}

/// <summary>The words of <c>dictionaries/date-words.tsv</c>.</summary>
internal static class DateWords
{
    private static readonly TermTable Table = TermTable.Open(typeof(DateWords).Assembly, "date-words.bin");
    private static readonly (DateWordKind Kind, int Value)[] Rows = Load();

    /// <summary>The first characters of all words.</summary>
    public static IEnumerable<char> FirstCharacters => Enumerable.Range(0, Table.RowCount).Select(row => Table[row, 0][0]).Distinct();

    /// <summary>The longest date word that the text starts with; <see cref="DateWordKind.None"/> without one.</summary>
    public static (DateWordKind Kind, int Value) Match(ReadOnlySpan<char> text, out int length)
    {
        var row = Table.Trie.LongestPrefix(text, out length);
        return row < 0 ? default : Rows[row];
    }

    private static (DateWordKind Kind, int Value)[] Load()
    {
        var rows = new (DateWordKind, int)[Table.RowCount];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = (Enum.Parse<DateWordKind>(Table[i, Table.Column("kind")], ignoreCase: true),
                int.Parse(Table[i, Table.Column("value")], CultureInfo.InvariantCulture));
        return rows;
    }
}
