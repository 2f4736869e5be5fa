using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Figures;

/// <summary>A large number right before people or firms counts them without a classifier: 近20万纳税人, 3000余企业.</summary>
internal static class CountedNouns
{
    private const decimal Smallest = 10; // smaller ones number a list
    private const int MostModifiers = 4;
    private const string Modifier = "+";
    private static readonly TermTable Table = TermTable.Open(typeof(CountedNouns).Assembly, "counted-nouns.bin");

    /// <summary>The bare number with the unit that goes with the noun behind it; false where no such noun follows, or the number may be another.</summary>
    public static bool TryCount(ReadOnlySpan<char> text, in Quantity bare, out Quantity counted)
    {
        counted = bare;
        var number = bare.Number;
        if (number.Min < Smallest || number.Is(NumberTraits.Decimal) && number.Scale == 1 || number.Is(NumberTraits.Positional) || number.Is(NumberTraits.BareMultiplier)) return false;
        if (number.Scale == 1 && !number.Is(NumberTraits.More) && !IsApproximate(text, bare.Start)) return false;
        var noun = text[number.End..];
        var (row, count) = Table.LongestPrefix(noun, out var length);
        for (var words = 1; count > 0 && words < MostModifiers && Table[row, 1] is Modifier; words++)
        {
            noun = noun[length..]; // 100多万|困难|就业|人员
            (row, count) = Table.LongestPrefix(noun, out length);
        }
        if (count == 0 || Table[row, 1] is Modifier) return false;
        counted = bare with { Unit = Table[row, 1].ToString(), Kind = UnitKind.Count };
        return true;
    }

    private static bool IsApproximate(ReadOnlySpan<char> text, int at) => at > 0 && text[at - 1] is '近' or '约' or '超' or '逾';
}
