using System.Buffers;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Figures;

/// <summary>What 元 means in a text: in Hong Kong, Macau and Taiwan it is their own currency.</summary>
internal static class HomeCurrency
{
    private const int Fewest = 2; // one word alone may be quoted
    private static readonly TermTable Table = TermTable.Open(typeof(HomeCurrency).Assembly, "currency-places.bin");
    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. Enumerable.Range(0, Table.RowCount).Select(row => Table[row, 0][0])]);

    /// <summary>The currency of a place by its code; null for the mainland and where the place is unknown.</summary>
    public static string? OfPlace(string? code) => code switch
    {
        ['7', '1', ..] => "新台币",
        ['8', '1', ..] => "港元",
        ['8', '2', ..] => "澳门元",
        _ => null,
    };

    /// <summary>The currency that most of the tell-tale words of the text point to; 元 where they are too few.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int at = 0, next; at < text.Length && (next = text[at..].IndexOfAny(Firsts)) >= 0; at++)
        {
            at += next;
            var (row, count) = Table.LongestPrefix(text[at..], out var length);
            if (count == 0) continue;
            var currency = Table[row, 1].ToString();
            counts[currency] = counts.GetValueOrDefault(currency) + 1;
            at += length - 1;
        }
        var (best, hits) = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
        return hits >= Fewest ? best : "元";
    }
}
