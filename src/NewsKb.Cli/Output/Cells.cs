using System.Globalization;
using NewsKb.Documents;
using NewsKb.Knowledge.Search;

namespace NewsKb.Cli.Output;

/// <summary>Values as the cells of a table; "·" is "nothing known", which is not 0.</summary>
internal static class Cells
{
    public const string Nothing = "·";

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Date(DateOnly? date) => date is { } day ? CalendarDay.ToText(day) : Nothing;

    /// <summary>The amount as printed, led by its qualifier: 最高300万元.</summary>
    public static string Amount(AmountValue? amount) => amount?.Printed ?? Nothing;
}
