using System.Globalization;
using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Knowledge.Search;
using NewsKb.Web.Hosting;

namespace NewsKb.Web.Components;

/// <summary>Values as they are shown; nothing for what is not known.</summary>
internal static class Values
{
    /// <summary>The amount as printed, led by its qualifier: 最高300万元.</summary>
    public static string? Amount(AmountValue? amount) => amount?.Printed;

    /// <summary>The figure as printed, led by its qualifier.</summary>
    public static string? Amount(Figure? figure) => figure is null ? null : AmountValue.Led(figure.Qualifier, figure.Text);

    /// <summary>The value and unit of a figure: 3,000,000 元, 5–8 %.</summary>
    public static string Value(Figure figure) => $"{(figure.Min == figure.Max ? Number(figure.Min) : $"{Number(figure.Min)}–{Number(figure.Max)}")} {figure.Unit}";

    /// <summary>A day; without its year where that is not known.</summary>
    public static string? Day(DateOnly? day) => day is { } known ? CalendarDay.ToText(known).TrimStart('-') : null;

    /// <summary>From one day to another, each as far as it is known.</summary>
    public static string? Period(DateOnly? from, DateOnly? to) =>
        from is null && to is null ? null : from == to ? Day(from) : $"{Day(from) ?? "…"} – {Day(to) ?? "…"}";

    /// <summary>The status of a measure.</summary>
    public static string Status(Ui ui, MeasureStatus status) => ui[status switch
    {
        MeasureStatus.Planned => "planned",
        MeasureStatus.Delivered => "delivered",
        _ => "in-force",
    }];

    /// <summary>A number with its digits in groups.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.########", CultureInfo.InvariantCulture);
}
