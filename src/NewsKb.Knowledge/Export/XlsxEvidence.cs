using NewsKb.Knowledge.Export.Reports;

namespace NewsKb.Knowledge.Export;

/// <summary>The sheet of evidence.</summary>
internal static class XlsxEvidence
{
    /// <summary>The name of the sheet.</summary>
    public const string Name = "证据";

    /// <summary>The row, from 1, of a sentence on the sheet.</summary>
    public static int Row(int evidence) => evidence + 2;

    /// <summary>The sheet as a table.</summary>
    public static ReportTable Table(IReadOnlyList<ReportEvidence> evidence) => new(
        Name,
        [new("措施编号", 22), new("用于", 28), new("原句", 70), new("上下文", 50), new("标题", 40), new("发布者", 18), new("日期", 12), new("文章编号", 20), new("来源文件", 40), new("起", 9), new("止", 9)],
        [
            .. evidence.Select(e => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(e.Evidence.MeasureId), ReportCell.Of(e.Of), ReportCell.Of(e.Evidence.Text), ReportCell.Of(e.Evidence.Context), ReportCell.Of(e.Evidence.Title),
                ReportCell.Of(e.Evidence.Publisher), ReportCell.Of(e.Evidence.Published), ReportCell.Of(e.Evidence.ArticleId), ReportCell.Of(e.Evidence.Source),
                ReportCell.Of(e.Evidence.SourceStart), ReportCell.Of(e.Evidence.SourceEnd),
            ]),
        ]);
}
