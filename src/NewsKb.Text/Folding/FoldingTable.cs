using System.Buffers;
using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Text.Folding;

/// <summary>What each character of the basic plane folds to, from dictionaries/folding.tsv.</summary>
internal sealed class FoldingTable
{
    private static readonly Lazy<FoldingTable> Compiled = new(() => new FoldingTable(TermTable.Open(typeof(FoldingTable).Assembly, "folding.bin")));

    private readonly Rule[] _rules = new Rule[65536];
    private readonly char[] _targets = new char[65536];

    private FoldingTable(TermTable table)
    {
        int target = table.Column("target"), where = table.Column("where");
        for (var row = 0; row < table.RowCount; row++)
        {
            var range = table[row, 0];
            var dots = range.IndexOf("..", StringComparison.Ordinal);
            var first = Character(dots < 0 ? range : range[..dots]);
            var last = dots < 0 ? first : Character(range[(dots + 2)..]);
            for (int c = first; c <= last; c++)
            {
                _rules[c] = table[row, target].IsEmpty ? Rule.Drop : table[row, where] switch
                {
                    "digits" => Rule.BetweenDigits,
                    "thousands" => Rule.Thousands,
                    _ => Rule.Always,
                };
                if (_rules[c] != Rule.Drop) _targets[c] = (char)(Character(table[row, target]) + (c - first));
            }
        }
        Dropped = SearchValues.Create([.. Enumerable.Range(0, _rules.Length).Where(c => _rules[c] == Rule.Drop).Select(c => (char)c)]);
        Touched = new CharacterSet(Enumerable.Range(0, _rules.Length).Where(c => _rules[c] != Rule.Keep).Select(c => (char)c));
    }

    /// <summary>When a character is folded.</summary>
    public enum Rule : byte
    {
        /// <summary>Never: it stays.</summary>
        Keep,

        /// <summary>Always.</summary>
        Always,

        /// <summary>Between two digits.</summary>
        BetweenDigits,

        /// <summary>As the separator of thousands among full-width digits.</summary>
        Thousands,

        /// <summary>It is left out.</summary>
        Drop,
    }

    /// <summary>The table.</summary>
    public static FoldingTable Default => Compiled.Value;

    /// <summary>The characters that are left out.</summary>
    public SearchValues<char> Dropped { get; }

    /// <summary>The characters that do not always stay.</summary>
    public CharacterSet Touched { get; }

    /// <summary>The rule of a character.</summary>
    public Rule this[char c] => _rules[c];

    /// <summary>What a character folds to.</summary>
    public char Target(char c) => _targets[c];

    private static char Character(ReadOnlySpan<char> text) =>
        text.StartsWith("U+") ? (char)ushort.Parse(text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : text[0];
}
