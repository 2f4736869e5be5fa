using NewsKb.Knowledge.Matching;

namespace NewsKb.Knowledge.Export.Reports;

/// <summary>The measures for an enterprise as a report.</summary>
public static class MatchReport
{
    /// <summary>The report of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="profile">The enterprise in a few words, for the heading.</param>
    public static Report Of(MatchResult result, string profile)
    {
        var evidence = new EvidenceCollector();
        return new Report
        {
            Title = $"适用政策：{profile}",
            Notes =
            [
                "“适用”按需求、地区、行业、规模、状态和数值的明确程度排序；“条件”在申请前须核对。",
                "“不适用”列出能满足需求、但对象不符的措施及原因。",
                "“办理”取自同一篇报道中说明如何申请的句子；没有写明的留空。",
            ],
            Tables = [Table("适用", result.Fitting, evidence), Table("不适用", result.Others, evidence)],
            Evidence = evidence.All,
        };
    }

    private static ReportTable Table(string name, IReadOnlyList<MatchedMeasure> measures, EvidenceCollector evidence) => new(
        name,
        [
            new("序", 5), new("地区", 20), new("政策工具", 14), new("措施", 60), new("受益对象", 20), new("可比数值", 36), new("有效期", 24), new("状态", 8), new("理由", 30), new("条件", 30),
            new("不符", 24), new("办理", 40), new("最近报道", 12),
        ],
        [
            .. measures.Select((m, i) => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(i + 1), ReportCell.Of(m.Place?.Name), ReportCell.Of(ReportWords.InstrumentName(m.Measure.Measure.Instrument)),
                ReportCell.Of(m.Measure.Measure.Text, evidence.Add($"{name} {i + 1}", m.Measure.Evidence)), ReportCell.Of(m.Measure.Measure.Beneficiary), ReportCell.Of(ReportWords.Figures(m.Measure.Figures)),
                ReportCell.Of(ReportWords.Term(m.Measure.Measure)), ReportCell.Of(ReportWords.Status(m.Measure.Measure.Status)), ReportCell.Of(string.Join('；', m.Reasons)),
                ReportCell.Of(string.Join('；', m.Conditions)), ReportCell.Of(string.Join('；', m.Misfits)), ReportCell.Of(m.Application, m.ApplicationEvidence is { } told ? evidence.Add($"{name} {i + 1} 办理", [told]) : null), ReportCell.Of(m.Measure.Evidence[0].Published),
            ]),
        ]);
}
