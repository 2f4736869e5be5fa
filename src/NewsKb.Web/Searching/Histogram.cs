using System.Globalization;
using NewsKb.Knowledge.Search;

namespace NewsKb.Web.Searching;

/// <summary>Hits over time, by month, or by year where there are many months.</summary>
/// <param name="Bars">One a period, without gaps, oldest first.</param>
public sealed record Histogram(IReadOnlyList<HistogramBar> Bars)
{
    private const int MostMonths = 48;

    /// <summary>The largest count.</summary>
    public int Largest => Bars.Count == 0 ? 0 : Bars.Max(b => b.Count);

    /// <summary>The histogram of months (2022-11) with their counts; months whose year is not known are left out.</summary>
    public static Histogram Of(IEnumerable<FacetCount> months)
    {
        var counts = new Dictionary<int, int>();
        foreach (var (month, count) in months)
            if (DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900)
                counts[(day.Year * 12) + day.Month - 1] = count;
        if (counts.Count == 0) return new Histogram([]);
        int first = counts.Keys.Min(), last = counts.Keys.Max();
        if (last - first < MostMonths)
            return new Histogram([.. Enumerable.Range(first, last - first + 1).Select(m => new HistogramBar(FormattableString.Invariant($"{m / 12}-{(m % 12) + 1:00}"), counts.GetValueOrDefault(m)))]);
        var years = counts.GroupBy(c => c.Key / 12).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        var firstYear = Math.Max(first / 12, (last / 12) - MostMonths + 1);
        return new Histogram([.. Enumerable.Range(firstYear, (last / 12) - firstYear + 1).Select(y => new HistogramBar(y.ToString(CultureInfo.InvariantCulture), years.GetValueOrDefault(y)))]);
    }
}

/// <summary>One bar.</summary>
/// <param name="Period">A year, or a month as 2022-11.</param>
/// <param name="Count">The hits in it.</param>
public readonly record struct HistogramBar(string Period, int Count);
