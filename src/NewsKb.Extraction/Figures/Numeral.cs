using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Figures;

/// <summary>What a character does inside a written number.</summary>
internal enum NumeralKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An Arabic digit, half or full width.</summary>
    Arabic,

    /// <summary>A Chinese digit: 三, 叁, 两, 〇.</summary>
    Digit,

    /// <summary>Two digits in one character: 廿.</summary>
    Tens,

    /// <summary>十, 百, 千.</summary>
    Small,

    /// <summary>万, 亿, 兆.</summary>
    Big,

    /// <summary>An unknown digit: 几, 数.</summary>
    Vague,

    /// <summary>"And some": 多, 余.</summary>
    More,

    /// <summary>The decimal point in words: 点.</summary>
    Point,

    /// <summary>The negative sign in words: 负.</summary>
    Minus,
}

/// <summary>The characters of <c>dictionaries/numerals.tsv</c> and the Arabic digits.</summary>
internal static class Numeral
{
    private static readonly (byte[] Rows, NumeralKind[] Kinds, long[] Values, bool[] IsNameAlone) Table = Load();

    /// <summary>The characters that a number can start with, for a fast search.</summary>
    public static CharacterSet Starters { get; } = new(
        Enumerable.Range(0, char.MaxValue).Select(c => (char)c)
            .Where(c => KindOf(c) is NumeralKind.Arabic or NumeralKind.Digit or NumeralKind.Tens or NumeralKind.Small or NumeralKind.Big or NumeralKind.Vague || c == '半'));

    /// <summary>What the character does.</summary>
    public static NumeralKind KindOf(char c) => Table.Kinds[Table.Rows[c]];

    /// <summary>The digit or multiplier that it stands for.</summary>
    public static long ValueOf(char c) => Table.Values[Table.Rows[c]];

    /// <summary>Whether the character alone is a name or a word: 伍, 陆.</summary>
    public static bool IsNameAlone(char c) => Table.IsNameAlone[Table.Rows[c]];

    /// <summary>The row of each character, and kind and value by row; row 0 is that of all other characters.</summary>
    private static (byte[] Rows, NumeralKind[] Kinds, long[] Values, bool[] IsNameAlone) Load()
    {
        var table = TermTable.Open(typeof(Numeral).Assembly, "numerals.bin");
        var rows = new byte[char.MaxValue + 1];
        var kinds = new List<NumeralKind> { NumeralKind.None };
        var values = new List<long> { 0 };
        var names = new List<bool> { false };
        for (var d = 0; d < 10; d++) Add((char)('0' + d), NumeralKind.Arabic, d, false);
        for (var d = 0; d < 10; d++) Add((char)('０' + d), NumeralKind.Arabic, d, false);
        for (var row = 0; row < table.RowCount; row++)
            Add(table[row, 0][0], Enum.Parse<NumeralKind>(table[row, table.Column("kind")], ignoreCase: true), long.Parse(table[row, table.Column("value")], CultureInfo.InvariantCulture), table[row, table.Column("alone")] is "no");
        return (rows, [.. kinds], [.. values], [.. names]);

        void Add(char c, NumeralKind kind, long value, bool isName)
        {
            rows[c] = (byte)kinds.Count;
            kinds.Add(kind);
            values.Add(value);
            names.Add(isName);
        }
    }
}
