using System.Globalization;
using NewsKb.Documents;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Export.Reports;

namespace NewsKb.Knowledge.Export;

/// <summary>Values as the fields of a CSV file; null where nothing is known.</summary>
internal static class RowText
{
    /// <summary>A number with all its digits and no grouping.</summary>
    public static string? Exact(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>A day in ISO form.</summary>
    public static string? Day(DateOnly? day) => day is { } known ? CalendarDay.ToText(known) : null;

    /// <summary>Figures with what each may be compared with: 每户企业最高额（元） 最高30万元; ….</summary>
    public static string Figures(IEnumerable<ComparableFigure> figures) => string.Join("; ", figures.Select(f => $"{f.Unit.Chinese} {ReportWords.Amount(f.Amount)}"));

    /// <summary>Figures that sources tell differently, each version with a measure that tells it: 每户企业最高额（元） 5万元 [a592d33bd9703a60-1] / 8万元 [6f528d7679a9d100-2]; …; null where there is none.</summary>
    public static string? Disagreements(IEnumerable<Disagreement> disagreements) =>
        string.Join("; ", disagreements.Select(d => $"{d.Unit.Chinese} {string.Join(" / ", d.Versions.Select(v => $"{ReportWords.Amount(v.Amount)} [{v.MeasureId}]"))}")) is { Length: > 0 } text ? text : null;

    /// <summary>Names, with 、 between them; null where there is none.</summary>
    public static string? Names(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join('、', names);

    /// <summary>Measures, each as instrument, clause and the ids of its sentences: loan 为某公司发放贷款500万元 [a592d33bd9703a60-1]; ….</summary>
    public static string? Received(IEnumerable<DistinctMeasure> measures) =>
        string.Join("; ", measures.Select(m => $"{m.Measure.Instrument} {m.Measure.Text} [{Ids(m.Evidence)}]")) is { Length: > 0 } text ? text : null;

    /// <summary>The ids of sentences.</summary>
    public static string Ids(IEnumerable<Evidence> evidence) => string.Join(' ', evidence.Select(e => e.MeasureId ?? e.ArticleId));
}
