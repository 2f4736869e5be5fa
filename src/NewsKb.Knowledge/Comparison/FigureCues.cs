using System.Collections.Frozen;
using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Comparison;

/// <summary>The roles of words around a figure (<c>figure-cues.tsv</c>).</summary>
internal static class FigureCues
{
    private static readonly Lazy<(FigureRole Role, string Value)[]> Rows = new(ReadRows);
    private static readonly Lazy<FrozenDictionary<string, string>> Labels = new(ReadLabels);

    /// <summary>What readers are shown for a basis or period; the empty string for null.</summary>
    public static string Label(string? value) => value is null ? "" : Labels.Value.GetValueOrDefault(value, value);

    /// <summary>The role and value of a row.</summary>
    public static (FigureRole Role, string Value) At(int row) => Rows.Value[row];

    /// <summary>Whether those who gain are counted in this unit.</summary>
    public static bool IsReach(string unit)
    {
        var (first, count) = Terms.FigureCues.Rows(unit);
        return Enumerable.Range(first, count).Any(row => At(row).Role == FigureRole.Reach);
    }

    private static (FigureRole Role, string Value)[] ReadRows()
    {
        var table = Terms.FigureCues;
        int role = table.Column("role"), value = table.Column("value");
        return [.. Enumerable.Range(0, table.RowCount).Select(row => (Enum.Parse<FigureRole>(table[row, role], ignoreCase: true), table[row, value].ToString()))];
    }

    private static FrozenDictionary<string, string> ReadLabels()
    {
        var table = Terms.FigureCues;
        var label = table.Column("zh");
        return Enumerable.Range(0, table.RowCount)
            .Where(row => At(row).Role is FigureRole.Per or FigureRole.Period or FigureRole.Average)
            .Select(row => (At(row).Value, Label: table[row, label].ToString()))
            .DistinctBy(l => l.Value).ToFrozenDictionary(l => l.Value, l => l.Label, StringComparer.Ordinal);
    }
}

/// <summary>What a word near a figure says of it.</summary>
internal enum FigureRole
{
    /// <summary>What one such amount is for.</summary>
    Per,

    /// <summary>The period one such amount is for.</summary>
    Period,

    /// <summary>It is handed out.</summary>
    Award,

    /// <summary>It is what was agreed or traded, not paid out.</summary>
    Deal,

    /// <summary>Before a count: those counted gain.</summary>
    Helps,

    /// <summary>It is given for good, not lent.</summary>
    Grant,

    /// <summary>It is a share of something that is given back, paid or left out.</summary>
    Share,

    /// <summary>Behind a figure: it is the value before a change.</summary>
    Former,

    /// <summary>It is an average over those who gained.</summary>
    Average,

    /// <summary>It is a pool of money.</summary>
    Budget,

    /// <summary>It is a sum over all who gained.</summary>
    Total,

    /// <summary>It is a statistic.</summary>
    Growth,

    /// <summary>It is a rate that is charged.</summary>
    Fee,

    /// <summary>It is taken off.</summary>
    Cut,

    /// <summary>It is how long something holds.</summary>
    Term,

    /// <summary>It is how long something takes.</summary>
    Handling,

    /// <summary>It is a fine, a gift or money for lower offices.</summary>
    Penalty,

    /// <summary>Goods cost so much.</summary>
    Price,

    /// <summary>It must be met to gain something.</summary>
    Condition,

    /// <summary>Nothing: it hides a shorter word.</summary>
    Plain,

    /// <summary>A unit in which those who gain are counted.</summary>
    Reach,

    /// <summary>Those who work for it are counted, not those who gain.</summary>
    Staff,

    /// <summary>Right before a figure: it is the value before a change.</summary>
    Old,

    /// <summary>It is set aside, not yet paid.</summary>
    Pool,

    /// <summary>It is the price of a loan, also where a guarantee is given.</summary>
    Interest,
}
