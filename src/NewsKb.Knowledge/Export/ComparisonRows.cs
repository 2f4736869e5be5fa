using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Export.Reports;

namespace NewsKb.Knowledge.Export;

/// <summary>A comparison as rows of a table, one a cell.</summary>
public static class ComparisonRows
{
    private static readonly string[] Headings = ["place_code", "place", "column", "measures", "best", "evidence", "best_unit", "best_min", "best_max", "figures", "new_measures", "best_before", "disagreements"];

    /// <summary>The headings, then a row for each cell; null where nothing is known.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Of(ComparisonMatrix matrix) => [Headings, .. matrix.Cells.Select(Row)];

    private static IReadOnlyList<string?> Row(ComparisonCell cell) =>
    [
        cell.Place.Code, cell.Place.Name, cell.Column, RowText.Exact(cell.Measures), ReportWords.Amount(cell.Best), string.Join(' ', cell.EvidenceIds), cell.BestUnit?.Chinese,
        RowText.Exact(cell.Best?.Min), RowText.Exact(cell.Best?.Max), RowText.Figures(cell.Figures), RowText.Exact(cell.NewMeasures), ReportWords.Amount(cell.BestBefore),
        RowText.Disagreements(cell.Disagreements),
    ];
}
