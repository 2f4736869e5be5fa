using NewsKb.Knowledge.Comparison;

namespace NewsKb.Knowledge.Export.Reports;

/// <summary>A comparison as a report: the matrix of counts, the figures that can be compared, the measures, the evidence.</summary>
public static class ComparisonReport
{
    /// <summary>The report of a matrix.</summary>
    public static Report Of(ComparisonMatrix matrix)
    {
        var evidence = new EvidenceCollector();
        var counts = Counts(matrix, evidence, out var sentences);
        List<ReportTable> tables = [counts, Figures(matrix, sentences), Measures(matrix, sentences)];
        if (matrix.Cells.Any(c => c.NewMeasures is not null)) tables.Insert(1, Changes(matrix, sentences));
        return new Report
        {
            Title = $"各地措施对比：{string.Join("、", matrix.Places.Select(p => p.Name))}",
            Notes =
            [
                "单元格中的数是不重复的措施数：同一报道的转载、同一措施的不同说法只计一次。",
                "“·”表示没有找到证据，不等于0。颜色越深，措施越多。",
                "数值只在同一口径内比较：每户最高额对每户最高额，比例对比例，已兑现金额对已兑现金额；元、港元、新台币不相加、不互比。",
                "每格选取该口径中对受益者最有利的数值；利率、费率和办理时限以低者为优。",
                "每个数都可以点到“证据”表中的原句；起止位置按源文件解码后的UTF-16代码单元计。",
                .. matrix.Cells.Any(c => c.Distinct.Count < c.Measures) ? [$"每格最多列出{matrix.Cells.Max(c => c.Distinct.Count)}项措施及其原句：先列最优数值所在的，再列最新的。"] : Array.Empty<string>(),
            ],
            Tables = tables,
            Evidence = evidence.All,
        };
    }

    private static ReportTable Counts(ComparisonMatrix matrix, EvidenceCollector evidence, out Dictionary<ComparisonCell, CellEvidence> sentences)
    {
        sentences = new Dictionary<ComparisonCell, CellEvidence>(ReferenceEqualityComparer.Instance);
        var rows = new List<IReadOnlyList<ReportCell>>();
        foreach (var column in matrix.Columns)
        {
            var row = new List<ReportCell> { ReportCell.Of(matrix.ChineseName(column)) };
            foreach (var place in matrix.Places)
            {
                if (matrix.Find(place.Code, column) is not { } cell)
                {
                    row.Add(ReportCell.Of(ReportCell.Nothing));
                    continue;
                }
                var first = evidence.Add($"{place.Name} {matrix.ChineseName(column)}", cell.Evidence);
                sentences[cell] = new CellEvidence(first, cell.Evidence);
                row.Add(new ReportCell { Number = cell.Measures, Text = cell.Best is null ? null : $"{ReportWords.Amount(cell.Best)} {cell.BestUnit!.Chinese}", Evidence = first });
            }
            rows.Add(row);
        }
        return new ReportTable("对比", Headings(AxisName(matrix.By), matrix), rows) { IsHeatMap = true };
    }

    /// <summary>One row a kind of figure, so that all numbers of a row can be compared.</summary>
    private static ReportTable Figures(ComparisonMatrix matrix, Dictionary<ComparisonCell, CellEvidence> sentences)
    {
        var rows = new List<IReadOnlyList<ReportCell>>();
        foreach (var column in matrix.Columns)
            foreach (var unit in matrix.Cells.Where(c => c.Column == column).SelectMany(c => c.Figures).Select(f => f.Unit).Distinct().OrderBy(u => u, BestFigures.Order))
            {
                var row = new List<ReportCell> { ReportCell.Of(matrix.ChineseName(column)), ReportCell.Of(unit.Chinese) };
                foreach (var place in matrix.Places)
                {
                    var cell = matrix.Find(place.Code, column);
                    var figure = cell?.Figures.FirstOrDefault(f => f.Unit == unit);
                    row.Add(figure is null ? ReportCell.Of(ReportCell.Nothing) : new ReportCell
                    {
                        Number = ComparableKind.Find(unit.Kind)?.HighIsBetter == false ? figure.Amount.Min : figure.Amount.Max,
                        Text = ReportWords.Amount(figure.Amount),
                        Evidence = sentences[cell!].IndexOf(figure.MeasureId),
                    });
                }
                rows.Add(row);
            }
        return new ReportTable("可比数值", [new(AxisName(matrix.By), 16), new("口径", 24), .. matrix.Places.Select(p => new ReportColumn(p.Name, 20))], rows);
    }

    private static ReportTable Changes(ComparisonMatrix matrix, Dictionary<ComparisonCell, CellEvidence> sentences) => new(
        "变化",
        [new("地区", 20), new(AxisName(matrix.By), 16), new("新增措施", 10), new("措施合计", 10), new("口径", 24), new("此前最优", 18), new("现在最优", 18)],
        [
            .. matrix.Cells.Select(c => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(c.Place.Name), ReportCell.Of(matrix.ChineseName(c.Column)), ReportCell.Of(c.NewMeasures), ReportCell.Of(c.Measures, sentences[c].First), ReportCell.Of(c.BestUnit?.Chinese),
                ReportCell.Of(c.BestBefore is null && c.Best is not null ? ReportCell.Nothing : ReportWords.Amount(c.BestBefore)), ReportCell.Of(ReportWords.Amount(c.Best)),
            ]),
        ]);

    private static ReportTable Measures(ComparisonMatrix matrix, Dictionary<ComparisonCell, CellEvidence> sentences) => new(
        "措施",
        [
            new("地区", 20), new(AxisName(matrix.By), 16), new("措施", 60), new("受益对象", 20), new("状态", 8), new("可比数值", 36), new("有效期", 24), new("所属文件", 28), new("来源数", 8),
            new("来源不一致", 30), new("首次报道", 12),
        ],
        [
            .. matrix.Cells.SelectMany(c => c.Distinct.Select(m => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(c.Place.Name), ReportCell.Of(matrix.ChineseName(c.Column)), ReportCell.Of(m.Measure.Text, sentences[c].IndexOf(m.Id)), ReportCell.Of(m.Measure.Beneficiary),
                ReportCell.Of(ReportWords.Status(m.Measure.Status)), ReportCell.Of(ReportWords.Figures(m.Figures)), ReportCell.Of(ReportWords.Term(m.Measure)),
                ReportCell.Of(m.Measure.Programme), ReportCell.Of(m.Evidence.Count), ReportCell.Of(ReportWords.Disagreements(m)), ReportCell.Of(m.FirstPublished),
            ])),
        ]);

    private static List<ReportColumn> Headings(string axis, ComparisonMatrix matrix) => [new(axis, 20), .. matrix.Places.Select(p => new ReportColumn(p.Name, 18))];

    private static string AxisName(ComparisonAxis by) => by switch
    {
        ComparisonAxis.Beneficiary => "受益对象",
        ComparisonAxis.Year => "年份",
        _ => "政策工具",
    };

    /// <summary>Where the sentences of a cell stand among all.</summary>
    private sealed class CellEvidence(int? first, IReadOnlyList<Evidence> evidence)
    {
        private readonly Dictionary<string, int> _offsets =
            evidence.Select((e, i) => (e.MeasureId, Offset: i)).Where(e => e.MeasureId is not null).DistinctBy(e => e.MeasureId).ToDictionary(e => e.MeasureId!, e => e.Offset, StringComparer.Ordinal);

        /// <summary>The first of them.</summary>
        public int? First => first;

        /// <summary>The first that reports a measure, or else the first of all.</summary>
        public int? IndexOf(string measureId) => first + _offsets.GetValueOrDefault(measureId);
    }
}
