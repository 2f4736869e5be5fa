using System.Globalization;
using System.Runtime.InteropServices;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>Counts hits by the values of each facet.</summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<int, int> _places = [];
    private readonly Dictionary<int, int> _instruments = [];
    private readonly Dictionary<int, int> _beneficiaries = [];
    private readonly Dictionary<int, int> _publishers = [];
    private readonly Dictionary<int, int> _days = [];
    private readonly int[] _amounts = new int[20];

    /// <summary>Counts a hit.</summary>
    public void Add(in DocumentColumns row)
    {
        Increment(_places, row.Place);
        Increment(_instruments, row.Instrument);
        Increment(_beneficiaries, row.Beneficiary);
        Increment(_publishers, row.Publisher);
        Increment(_days, row.Day);
        if (row.Amount >= 1) _amounts[Math.Min(_amounts.Length - 1, (int)Math.Log10(row.Amount))]++;
    }

    /// <summary>The counts, largest first, then by value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Result(Func<int, string> nameOf) => new Dictionary<string, IReadOnlyList<FacetCount>>
    {
        ["place"] = Sort(_places.SelectMany(Levels).GroupBy(p => p.Code, p => p.Count).Select(g => (g.Key.ToString("D6", CultureInfo.InvariantCulture), g.Sum()))),
        ["instrument"] = Sort(Named(_instruments, nameOf)),
        ["beneficiary"] = Sort(Named(_beneficiaries, nameOf)),
        ["publisher"] = Sort(Named(_publishers, nameOf)),
        ["month"] = Sort(_days.Where(d => d.Key != 0).GroupBy(d => Month(d.Key), d => d.Value).Select(g => (g.Key, g.Sum()))),
        ["amount"] = Sort(_amounts.Select((count, power) => (string.Create(CultureInfo.InvariantCulture, $"1e{power}"), count)).Where(a => a.count > 0)),
    };

    /// <summary>A place counts for itself and for all above it.</summary>
    private static IEnumerable<(int Code, int Count)> Levels(KeyValuePair<int, int> place)
    {
        if (place.Key == 0) yield break;
        yield return (place.Key, place.Value);
        if (place.Key % 100 != 0) yield return (place.Key / 100 * 100, place.Value);
        if (place.Key % 10_000 != 0) yield return (place.Key / 10_000 * 10_000, place.Value);
    }

    private static IEnumerable<(string, int)> Named(Dictionary<int, int> counts, Func<int, string> nameOf) =>
        counts.Where(c => c.Key != 0).Select(c => (nameOf(c.Key), c.Value));

    private static string Month(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static FacetCount[] Sort(IEnumerable<(string Value, int Count)> counts) =>
        [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal).Select(c => new FacetCount(c.Value, c.Count))];

    private static void Increment(Dictionary<int, int> counts, int key) => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
}
