using System.Buffers;
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
    private static readonly (byte[] Kinds, Dictionary<char, long> Values) Table = Load();

    /// <summary>The characters that a number can start with, for a fast search.</summary>
    public static SearchValues<char> Starters { get; } = SearchValues.Create(
        Enumerable.Range(0, char.MaxValue).Select(c => (char)c)
            .Where(c => KindOf(c) is NumeralKind.Arabic or NumeralKind.Digit or NumeralKind.Tens or NumeralKind.Small or NumeralKind.Big or NumeralKind.Vague || c == '半')
            .ToArray());

    /// <summary>What the character does.</summary>
    public static NumeralKind KindOf(char c) => (NumeralKind)Table.Kinds[c];

    /// <summary>The digit or multiplier that it stands for.</summary>
    public static long ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => Table.Values[c],
    };

    private static (byte[] Kinds, Dictionary<char, long> Values) Load()
    {
        var table = TermTable.Open(typeof(Numeral).Assembly, "numerals.bin");
        var kinds = new byte[char.MaxValue + 1];
        var values = new Dictionary<char, long>();
        for (var row = 0; row < table.RowCount; row++)
        {
            var c = table[row, 0][0];
            kinds[c] = (byte)Enum.Parse<NumeralKind>(table[row, table.Column("kind")], ignoreCase: true);
            values[c] = long.Parse(table[row, table.Column("value")], CultureInfo.InvariantCulture);
        }
        for (var d = 0; d < 10; d++) kinds['0' + d] = kinds['０' + d] = (byte)NumeralKind.Arabic;
        return (kinds, values);
    }
}
