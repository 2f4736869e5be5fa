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
        json.Evidence(cell.Evidence);
        json.Unit("best_unit", cell.BestUnit);
        json.Objects("figures", cell.Figures, f => json.Figure(f));
        json.Disagreements(cell.Disagreements);
        json.Objects("distinct", cell.Distinct, m =>
        {
            json.WriteString("id", m.Id);
            json.WriteStartArray("measure_ids");
            foreach (var evidence in m.Evidence) json.WriteStringValue(evidence.MeasureId);
            json.WriteEndArray();
        });
        json.WriteNumber("listed", cell.Distinct.Count);
        if (cell.NewMeasures is not { } added) return;
        json.WriteNumber("new_measures", added);
        json.Amount("best_before", cell.BestBefore);
    });
}
