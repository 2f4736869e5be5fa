using System.Globalization;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>Counts hits by the values of each facet.</summary>
internal sealed class FacetCounter
{
    private readonly Tally _places = new();
    private readonly Tally _instruments = new();
    private readonly Tally _beneficiaries = new();
    private readonly Tally _publishers = new();
    private readonly Tally _days = new();
    private static readonly double[] Powers = [.. Enumerable.Range(0, 20).Select(power => double.Parse($"1e{power}", CultureInfo.InvariantCulture))];
    private readonly int[] _amounts = new int[Powers.Length];

    /// <summary>Counts a hit.</summary>
    public void Add(in DocumentColumns row)
    {
        _places.Add(row.Place);
        _instruments.Add(row.Instrument);
        _beneficiaries.Add(row.Beneficiary);
        _publishers.Add(row.Publisher);
        _days.Add(row.Day);
        if (row.Amount >= 1) _amounts[Power(row.Amount)]++;
    }

    /// <summary>The power of ten that an amount of 1 or more reaches: the logarithm is slow for each of many hits.</summary>
    private static int Power(double amount)
    {
        var power = Math.Min(Powers.Length - 1, (Math.ILogB(amount) * 1233) >> 12); // log10(2) = 1233 / 4096: right, or one too few
        return power + 1 < Powers.Length && amount >= Powers[power + 1] ? power + 1 : power;
    }

    /// <summary>The counts, largest first, then by value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Result(Func<int, string> nameOf) => new Dictionary<string, IReadOnlyList<FacetCount>>
    {
        ["place"] = Sort(Sum(_places.Counts().SelectMany(Levels)).Select(p => (p.Key.ToString("D6", CultureInfo.InvariantCulture), p.Value))),
        ["instrument"] = Sort(Named(_instruments, nameOf)),
        ["beneficiary"] = Sort(Named(_beneficiaries, nameOf)),
        ["publisher"] = Sort(Named(_publishers, nameOf)),
        ["month"] = Sort(Sum(_days.Counts().Select(d => (Month(d.Value), d.Count))).Select(m => (MonthName(m.Key), m.Value))),
        ["amount"] = Sort(_amounts.Select((count, power) => (string.Create(CultureInfo.InvariantCulture, $"1e{power}"), count)).Where(a => a.count > 0)),
    };

    /// <summary>A place counts for itself and for all above it.</summary>
    private static IEnumerable<(int Code, int Count)> Levels((int Value, int Count) place)
    {
        yield return (place.Value, place.Count);
        if (place.Value % 100 != 0) yield return (place.Value / 100 * 100, place.Count);
        if (place.Value % 10_000 != 0) yield return (place.Value / 10_000 * 10_000, place.Count);
    }

    private static Dictionary<int, int> Sum(IEnumerable<(int Key, int Count)> counts)
    {
        var sums = new Dictionary<int, int>();
        foreach (var (key, count) in counts) sums[key] = sums.GetValueOrDefault(key) + count;
        return sums;
    }

    private static IEnumerable<(string, int)> Named(Tally counts, Func<int, string> nameOf) => counts.Counts().Select(c => (nameOf(c.Value), c.Count));

    private static int Month(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return (date.Year * 12) + date.Month - 1;
    }

    private static string MonthName(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12:D4}-{(month % 12) + 1:D2}");

    private static FacetCount[] Sort(IEnumerable<(string Value, int Count)> counts) =>
        [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal).Select(c => new FacetCount(c.Value, c.Count))];

    /// <summary>Counts of small numbers, in pages made as they are needed: no hashing for each hit, no large array to clear for each query.</summary>
    private sealed class Tally
    {
        private const int PageBits = 8;
        private int[]?[] _pages = new int[]?[16];

        /// <summary>Counts a number; 0 stands for none and is left out.</summary>
        public void Add(int value)
        {
            if (value <= 0) return;
            var page = value >> PageBits;
            if (page >= _pages.Length) Array.Resize(ref _pages, Math.Max(page + 1, _pages.Length * 2));
            (_pages[page] ??= new int[1 << PageBits])[value & ((1 << PageBits) - 1)]++;
        }

        /// <summary>The numbers that were counted, in order.</summary>
        public IEnumerable<(int Value, int Count)> Counts()
        {
            for (var page = 0; page < _pages.Length; page++)
                for (var i = 0; i < _pages[page]?.Length; i++)
                    if (_pages[page]![i] is > 0 and var count) yield return ((page << PageBits) | i, count);
        }
    }
}
