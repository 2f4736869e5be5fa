using NewsKb.Knowledge.Export.Reports;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Export;

/// <summary>Exported measures as rows of a table.</summary>
public static class MeasureRows
{
    /// <summary>The headings of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        "id", "article_id", "place_code", "place", "instrument", "text", "actor", "beneficiary", "status", "amount", "amount_min", "amount_max", "amount_unit", "amount_qualifier", "comparable",
        "from", "to", "programme", "enterprises", "title", "publisher", "published", "source", "source_start", "source_end",
    ];

    /// <summary>The row of a measure; null where nothing is known.</summary>
    public static IReadOnlyList<string?> Of(ExportedMeasure measure)
    {
        var (m, e) = (measure.Measure, measure.Evidence);
        return
        [
            measure.Id, e.ArticleId, measure.Place?.Code, measure.Place?.Name, m.Instrument, m.Text, m.Actor, m.Beneficiary, MeasureTable.StatusName(m.Status),
            m.Amount?.Text, RowText.Exact(m.Amount?.Min), RowText.Exact(m.Amount?.Max), m.Amount?.Unit, m.Amount?.Qualifier, ReportWords.Figures(measure.Figures),
            RowText.Day(m.From), RowText.Day(m.To), m.Programme, RowText.Names(m.Enterprises), e.Title, e.Publisher, RowText.Day(e.Published), e.Source, RowText.Exact(e.SourceStart), RowText.Exact(e.SourceEnd),
        ];
    }

    /// <summary>The measures as a report of one table, each row with where it stands in its source.</summary>
    public static Report ToReport(IEnumerable<ExportedMeasure> measures) => new()
    {
        Title = "措施",
        Notes = ["每行是一篇报道中的一项措施；转载不合并。", "起止位置按源文件解码后的UTF-16代码单元计。"],
        Tables =
        [
            new ReportTable(
                "措施",
                [
                    new("编号", 22), new("地区代码", 10), new("地区", 20), new("政策工具", 14), new("措施", 60), new("实施主体", 20), new("受益对象", 20), new("状态", 8), new("数值", 16), new("下限", 14), new("上限", 14), new("单位", 8),
                    new("可比数值", 36), new("起", 12), new("止", 12), new("所属文件", 28), new("所涉企业", 28), new("标题", 40), new("发布者", 18), new("日期", 12), new("来源文件", 40), new("源文起", 9), new("源文止", 9),
                ],
                [.. measures.Select(Row)]),
        ],
        Evidence = [],
    };

    private static IReadOnlyList<ReportCell> Row(ExportedMeasure measure)
    {
        var (m, e) = (measure.Measure, measure.Evidence);
        return
        [
            ReportCell.Of(measure.Id), ReportCell.Of(measure.Place?.Code), ReportCell.Of(measure.Place?.Name), ReportCell.Of(ReportWords.InstrumentName(m.Instrument)), ReportCell.Of(m.Text),
            ReportCell.Of(m.Actor), ReportCell.Of(m.Beneficiary), ReportCell.Of(ReportWords.Status(m.Status)), ReportCell.Of(ReportWords.Amount(MeasureTable.AmountOf(m.Amount))),
            ReportCell.Of(m.Amount?.Min), ReportCell.Of(m.Amount?.Max), ReportCell.Of(m.Amount?.Unit), ReportCell.Of(ReportWords.Figures(measure.Figures)), ReportCell.Of(m.From), ReportCell.Of(m.To),
            ReportCell.Of(m.Programme), ReportCell.Of(RowText.Names(m.Enterprises)), ReportCell.Of(e.Title), ReportCell.Of(e.Publisher), ReportCell.Of(e.Published), ReportCell.Of(e.Source), ReportCell.Of(e.SourceStart), ReportCell.Of(e.SourceEnd),
        ];
    }
}
