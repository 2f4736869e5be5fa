using NewsKb.Knowledge.Lists;

namespace NewsKb.Knowledge.Export.Reports;

/// <summary>The four lists as a report.</summary>
public static class ListsReport
{
    /// <summary>The report of the lists.</summary>
    public static Report Of(FourLists lists)
    {
        var evidence = new EvidenceCollector();
        var read = lists.Articles < lists.AllArticles ? $"取最近的{lists.Articles}篇报道（共{lists.AllArticles}篇）。" : $"取自{lists.Articles}篇报道。";
        return new Report
        {
            Title = $"“四张清单”：{lists.Place?.Name ?? "全部地区"}",
            Notes = [read, "同一措施的多篇报道只列一次；“落实结果”是报道所述各口径中最大的数。", "每行都可以点到“证据”表中的原句；起止位置按源文件解码后的UTF-16代码单元计。"],
            Tables = [Policies(lists, evidence), Enterprises(lists, evidence), Problems(lists, evidence), Measures(lists, evidence)],
            Evidence = evidence.All,
        };
    }

    private static ReportTable Policies(FourLists lists, EvidenceCollector evidence) => new(
        "政策及落实情况清单",
        [new("政策", 40), new("政策工具", 30), new("拟实施", 8), new("实施中", 8), new("已兑现", 8), new("落实结果", 40)],
        [
            .. lists.Policies.Select(p => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(p.Name, evidence.Add($"政策 {p.Name}", p.Evidence)), ReportCell.Of(string.Join('、', p.Instruments.Select(ReportWords.InstrumentName))),
                ReportCell.Of(p.Planned), ReportCell.Of(p.InForce), ReportCell.Of(p.Delivered), ReportCell.Of(ReportWords.Figures(p.Results)),
            ]),
        ]);

    private static ReportTable Enterprises(FourLists lists, EvidenceCollector evidence) => new(
        "企业清单",
        [new("名称", 36), new("类别", 12), new("报道数", 8), new("所获措施", 60), new("相关内容", 60)],
        [
            .. lists.Enterprises.Select(e => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(e.Name, evidence.Add($"企业 {e.Name}", e.Evidence)), ReportCell.Of(e.IsGroup ? "服务组" : "企业"), ReportCell.Of(e.Reports),
                ReportCell.Of(ReportWords.Received(e.Received), evidence.Add($"企业 {e.Name} 所获措施", e.Received.SelectMany(m => m.Evidence))), ReportCell.Of(e.Evidence[0].Context ?? e.Evidence[0].Text),
            ]),
        ]);

    private static ReportTable Problems(FourLists lists, EvidenceCollector evidence) => new(
        "困难问题清单",
        [new("类别", 10), new("问题", 60), new("件数", 8), new("办理", 8), new("报道", 12)],
        [
            .. lists.Problems.Select(p => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(p.ChineseKind), ReportCell.Of(p.Text, evidence.Add($"问题 {p.ChineseKind}", p.Evidence)), ReportCell.Of(p.Count), ReportCell.Of(p.IsResolved ? "已解决" : null), ReportCell.Of(p.Evidence[0].Published),
            ]),
        ]);

    private static ReportTable Measures(FourLists lists, EvidenceCollector evidence) => new(
        "纾困措施清单",
        [new("政策工具", 14), new("措施", 60), new("实施主体", 20), new("受益对象", 20), new("可比数值", 36), new("有效期", 24), new("状态", 8), new("所属文件", 28), new("来源数", 8), new("来源不一致", 30)],
        [
            .. lists.Measures.Select(m => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(ReportWords.InstrumentName(m.Measure.Instrument)), ReportCell.Of(m.Measure.Text, evidence.Add($"措施 {ReportWords.InstrumentName(m.Measure.Instrument)}", m.Evidence)),
                ReportCell.Of(m.Measure.Actor), ReportCell.Of(m.Measure.Beneficiary), ReportCell.Of(ReportWords.Figures(m.Figures)), ReportCell.Of(ReportWords.Term(m.Measure)),
                ReportCell.Of(ReportWords.Status(m.Measure.Status)), ReportCell.Of(m.Measure.Programme), ReportCell.Of(m.Evidence.Count), ReportCell.Of(ReportWords.Disagreements(m)),
            ]),
        ]);
}
