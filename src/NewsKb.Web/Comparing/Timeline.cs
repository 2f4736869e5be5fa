using System.Globalization;
using NewsKb.Documents;
using NewsKb.Knowledge.Comparison;

namespace NewsKb.Web.Comparing;

/// <summary>The measures of each place by the month of their first report, on one scale.</summary>
/// <param name="First">The first month: the year times 12 plus the month from 0.</param>
/// <param name="Last">The last month.</param>
/// <param name="Rows">One a place.</param>
public sealed record Timeline(int First, int Last, IReadOnlyList<TimelineRow> Rows)
{
    private const int MostMonths = 240;

    /// <summary>The largest count of a month.</summary>
    public int Largest => Rows.SelectMany(r => r.Months.Values).DefaultIfEmpty(1).Max();

    /// <summary>The timeline of a comparison; null where no measure is dated.</summary>
    public static Timeline? Of(ComparisonMatrix matrix)
    {
        var rows = matrix.Places.Select(place => new TimelineRow(place.Code, Months(matrix.FirstReports.GetValueOrDefault(place.Code) ?? []))).ToList();
        var months = rows.SelectMany(r => r.Months.Keys).ToList();
        return months.Count == 0 ? null : new Timeline(Math.Max(months.Min(), months.Max() - MostMonths + 1), months.Max(), rows);
    }

    /// <summary>A month as 2022-11.</summary>
    public static string Name(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12}-{(month % 12) + 1:00}");

    private static Dictionary<int, int> Months(IReadOnlyList<DateOnly> days) =>
        days.Where(CalendarDay.HasYear).GroupBy(d => (d.Year * 12) + d.Month - 1).ToDictionary(g => g.Key, g => g.Count());
}

/// <summary>One place of a timeline.</summary>
/// <param name="Place">The code of the place.</param>
/// <param name="Months">How many measures were first reported in a month.</param>
public sealed record TimelineRow(string Place, IReadOnlyDictionary<int, int> Months);
