using NewsKb.Extraction;
using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Export.Reports;

/// <summary>Values as people read them in a report.</summary>
internal static class ReportWords
{
    /// <summary>The amount as printed, led by its qualifier: 最高300万元.</summary>
    public static string? Amount(AmountValue? amount) => amount?.Printed;

    /// <summary>The figures of a measure, each with its kind: 每户最高额（元）最高30万元.</summary>
    public static string? Figures(IEnumerable<ComparableFigure> figures) =>
        string.Join('；', figures.Select(f => $"{f.Unit.Chinese}：{Amount(f.Amount)}")) is { Length: > 0 } text ? text : null;

    /// <summary>The Chinese name of an instrument.</summary>
    public static string InstrumentName(string name) => Instrument.Find(name)?.Chinese ?? name;

    /// <summary>The Chinese name of a status.</summary>
    public static string Status(MeasureStatus status) => status switch
    {
        MeasureStatus.Planned => "拟实施",
        MeasureStatus.Delivered => "已兑现",
        _ => "实施中",
    };

    /// <summary>How long a measure holds, as far as it is said.</summary>
    public static string? Term(Measure measure) => (measure.From, measure.To) switch
    {
        (null, null) => null,
        ({ } from, { } to) => $"{from:yyyy-MM-dd}至{to:yyyy-MM-dd}",
        ({ } from, null) => $"{from:yyyy-MM-dd}起",
        (null, { } to) => $"至{to:yyyy-MM-dd}",
    };

    /// <summary>The measures that a company received: 信贷支持：为某公司发放贷款500万元.</summary>
    public static string? Received(IEnumerable<DistinctMeasure> measures) =>
        string.Join('；', measures.Select(m => $"{InstrumentName(m.Measure.Instrument)}：{m.Measure.Text}")) is { Length: > 0 } text ? text : null;

    /// <summary>Figures on which the sources do not agree, with the ids of the measures that tell them.</summary>
    public static string? Disagreements(DistinctMeasure measure) =>
        string.Join('；', measure.Disagreements.Select(d => $"来源不一致（{d.Unit.Chinese}）：{string.Join("，", d.Versions.Select(v => $"{Amount(v.Amount)}［{v.MeasureId}］"))}")) is { Length: > 0 } text ? text : null;

    /// <summary>A number in full, without zeros behind the point.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.########", System.Globalization.CultureInfo.InvariantCulture);
}
