using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>The rows of another iterator that a filter accepts; they count for no concept.</summary>
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

    private bool Accepts(long row) => filter.AcceptsDay(columns.DayOf(row)) && filter.Accepts(columns[row]);
}
