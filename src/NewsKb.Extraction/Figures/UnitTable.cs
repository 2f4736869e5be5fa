using System.Buffers;
using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Figures;

/// <summary>What kind of quantity a unit makes.</summary>
internal enum UnitKind : byte
{
    /// <summary>A bare number.</summary>
    None,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Point,

    /// <summary>A multiple.</summary>
    Times,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Length, area, weight, volume, energy, data.</summary>
    Measure,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A number of things, but only with Arabic numerals.</summary>
    Arabic,

    /// <summary>One number to another.</summary>
    Ratio,
}

/// <summary>A unit.</summary>
/// <param name="Name">The normalised unit.</param>
/// <param name="Factor">What the number is multiplied by.</param>
/// <param name="Kind">What kind of quantity it makes.</param>
/// <param name="Unless">Characters that must not follow; <c>*</c> for any Chinese character; after <c>=</c> those of which one must follow.</param>
internal sealed record Unit(string Name, decimal Factor, UnitKind Kind, string Unless);

/// <summary>The units of <c>dictionaries/units.tsv</c>.</summary>
internal static class UnitTable
{
    private static readonly TermTable Table = TermTable.Open(typeof(UnitTable).Assembly, "units.bin");
    private static readonly Unit[] Rows = Load();
    private static readonly SearchValues<char> CurrencyEnds = SearchValues.Create([.. Enumerable.Range(0, Table.RowCount).Where(row => Rows[row].Kind == UnitKind.Money).Select(row => Table[row, 0][^1])]);
    private static readonly int[] Neighbours = [.. Enumerable.Range(0, Table.RowCount).Select(row => Table.Neighbours(row).Count)];

    /// <summary>The longest unit (or sign, factor 0) that the text starts with and that may stand before what follows it; null without one.</summary>
    public static Unit? Match(ReadOnlySpan<char> text, out int length)
    {
        Unit? best = null;
        length = 0;
        var state = DoubleArrayTrie.Root;
        for (var i = 0; i < text.Length && (state = Table.Trie.Next(state, text[i])) != DoubleArrayTrie.Dead; i++)
        {
            var row = Table.Trie.Value(state);
            if (row == DoubleArrayTrie.NoValue) continue;
            for (var k = row; k < row + Neighbours[row]; k++)
                if (MayPrecede(Rows[k], text, i + 1))
                {
                    (best, length) = (Rows[k], i + 1);
                    break;
                }
        }
        return best;
    }

    /// <summary>The length of time that 个 and the text name together (月 in 两个多月), for text behind 个多 or 个半.</summary>
    public static Unit? MatchAfterGe(ReadOnlySpan<char> text, out int length)
    {
        Span<char> term = ['个', .. text[..Math.Min(4, text.Length)]];
        var unit = Match(term, out var matched);
        length = Math.Max(0, matched - 1);
        return unit is { Kind: UnitKind.Duration } ? unit : null;
    }

    /// <summary>A share or a percentage point that blanks are scattered in: 百 分 点.</summary>
    public static Unit? MatchSpaced(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text[..Math.Min(text.Length, 12)].IndexOf(' ') < 0) return null;
        Span<char> compact = stackalloc char[6];
        Span<int> ends = stackalloc int[6];
        var count = 0;
        for (var i = 0; i < text.Length && i < 12 && count < compact.Length; i++)
            if (text[i] != ' ') (compact[count], ends[count++]) = (text[i], i + 1);
        if (count < 2 || ends[count - 1] == count) return null;
        var unit = Match(compact[..count], out var matched);
        if (matched < 2 || unit is not { Kind: UnitKind.Percent or UnitKind.Point }) return null;
        length = ends[matched - 1];
        return unit;
    }

    /// <summary>Whether a unit starts here whose first character is a multiplier: 千瓦, 百分点, 兆字节.</summary>
    public static bool StartsMeasure(ReadOnlySpan<char> text) => Match(text, out var length) is { } && length > 1;

    /// <summary>Whether a normalised unit is a currency.</summary>
    public static bool IsMoney(string unit) => Match(unit, out _) is { Kind: UnitKind.Money };

    /// <summary>Whether the name of a currency may end with the character.</summary>
    public static bool EndsCurrency(char c) => CurrencyEnds.Contains(c);

    /// <summary>Whether the unit counts things.</summary>
    public static bool IsCount(string unit) => Match(unit, out var length) is { Kind: UnitKind.Count or UnitKind.Arabic } && length == unit.Length;

    private static bool MayPrecede(Unit unit, ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return unit.Unless is not ['=', ..];
        var next = text[at];
        if (char.IsAsciiLetter(text[at - 1]) && (char.IsAsciiLetterOrDigit(next) || next is '²' or '³')) return false;
        if (unit.Unless is ['=', ..]) return unit.Unless.Contains(next, StringComparison.Ordinal) && !StartsPlaceName(text[at..]);
        return unit.Unless == "*" ? next is < '\u3400' or > '\u9fff' || Numeral.KindOf(next) == NumeralKind.Digit : !unit.Unless.Contains(next, StringComparison.Ordinal);
    }

    /// <summary>7日内蒙古: 内 starts a name, not 以内.</summary>
    private static bool StartsPlaceName(ReadOnlySpan<char> text) => text is ['内', '蒙' or '江' or '乡' or '黄' or '丘', ..];

    private static Unit[] Load()
    {
        int unit = Table.Column("unit"), factor = Table.Column("factor"), kind = Table.Column("kind"), unless = Table.Column("unless");
        var rows = new Unit[Table.RowCount];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new Unit(
                Table[i, unit].ToString(),
                decimal.Parse(Table[i, factor], CultureInfo.InvariantCulture),
                Enum.Parse<UnitKind>(Table[i, kind], ignoreCase: true),
                Table[i, unless].ToString());
        return rows;
    }
}
