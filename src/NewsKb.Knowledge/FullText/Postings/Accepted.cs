using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>The rows of the filter's places that the rest of the filter accepts; they count for no concept.</summary>
internal sealed class Accepted(RowIterator rows, ColumnBlocks columns, HitFilter filter) : RowIterator
{
    /// <inheritdoc/>
    public override void MoveTo(long row)
    {
        rows.MoveTo(row);
        while (rows.Row != End && !Accepts(rows.Row)) rows.MoveTo(rows.Row + 1);
        Row = rows.Row;
    }

    /// <inheritdoc/>
    public override void AddFrequencies(double[] byConcept)
    {
    }

    /// <summary>Of places and days alone the list and the days tell enough: the other columns are left in slow memory.</summary>
    private bool Accepts(long row) => filter.AcceptsDay(columns.DayOf(row)) && (!filter.HasMore || filter.Accepts(columns[row]));
}
