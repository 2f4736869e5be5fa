using NewsKb.Knowledge.Comparison;

namespace NewsKb.Knowledge.Export;

/// <summary>One cell of a comparison as one line of JSON.</summary>
public static class ComparisonCellJson
{
    /// <summary>The line of a cell; the column's field is named by the axis: <c>instrument</c>, <c>beneficiary</c> or <c>year</c>.</summary>
    public static string ToLine(ComparisonCell cell, ComparisonAxis axis = ComparisonAxis.Instrument) => JsonLines.Line(json =>
    {
        json.Place("place", cell.Place.Code, cell.Place.Name);
        json.WriteString(axis switch { ComparisonAxis.Beneficiary => "beneficiary", ComparisonAxis.Year => "year", _ => "instrument" }, cell.Column);
        json.WriteNumber("measures", cell.Measures);
        json.Amount("best", cell.Best);
        json.Objects("evidence", cell.Evidence, e =>
        {
            json.WriteString("measure_id", e.MeasureId);
            json.WriteString("article_id", e.ArticleId);
            json.WriteString("source", e.Source);
            json.WriteString("text", e.Text);
            json.WriteNumber("source_start", e.SourceStart);
            json.WriteNumber("source_end", e.SourceEnd);
            json.Day("published", e.Published);
        });
    });
}
