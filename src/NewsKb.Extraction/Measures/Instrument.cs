using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures;

/// <summary>A tool of relief: loan, tax cut, voucher, ….</summary>
/// <param name="Name">The stable name, e.g. <c>interest_subsidy</c>.</param>
/// <param name="Chinese">What Chinese readers are shown, e.g. 贷款贴息.</param>
/// <param name="English">What English readers are shown.</param>
public sealed record Instrument(string Name, string Chinese, string English)
{
    /// <summary>All instruments of <c>dictionaries/instruments.tsv</c>, in the order in which a comparison shows them.</summary>
    public static IReadOnlyList<Instrument> All { get; } = Load();

    /// <summary>The instrument that goes by this stable, Chinese or English name; null where there is none.</summary>
    public static Instrument? Find(string name) =>
        All.FirstOrDefault(i => i.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || i.Chinese == name || i.English.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whom each tool is for where a text leaves it to the reader, by the name of the tool.</summary>
    internal static Dictionary<string, string> Implied()
    {
        var table = TermTable.Open(typeof(Instrument).Assembly, "instruments.bin");
        var beneficiary = table.Column("beneficiary");
        return Enumerable.Range(0, table.RowCount).Where(row => !table[row, beneficiary].IsEmpty)
            .ToDictionary(row => table[row, 0].ToString(), row => table[row, beneficiary].ToString(), StringComparer.Ordinal);
    }

    /// <summary>How surely a measure with each tool eases a burden, 0 to 1, by the name of the tool.</summary>
    internal static Dictionary<string, float> ReliefWeights()
    {
        var table = TermTable.Open(typeof(Instrument).Assembly, "instruments.bin");
        var relief = table.Column("relief");
        return Enumerable.Range(0, table.RowCount)
            .ToDictionary(row => table[row, 0].ToString(), row => float.Parse(table[row, relief], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    private static Instrument[] Load()
    {
        var table = TermTable.Open(typeof(Instrument).Assembly, "instruments.bin");
        int order = table.Column("order"), chinese = table.Column("zh"), english = table.Column("en");
        return [.. Enumerable.Range(0, table.RowCount)
            .OrderBy(row => int.Parse(table[row, order], CultureInfo.InvariantCulture))
            .Select(row => new Instrument(table[row, 0].ToString(), table[row, chinese].ToString(), table[row, english].ToString()))];
    }
}
