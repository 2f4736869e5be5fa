namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>The rows that all its parts hold.</summary>
internal sealed class AllOf(RowIterator[] parts) : RowIterator
{
    /// <inheritdoc/>
    public override void MoveTo(long row)
    {
        for (var agreeing = 0; agreeing < parts.Length && row != End;)
        {
            agreeing = 0;
            foreach (var part in parts)
            {
                part.MoveTo(row);
                if (part.Row != row && agreeing > 0)
                {
                    (row, agreeing) = (part.Row, 0);
                    break;
                }
                (row, agreeing) = (part.Row, agreeing + 1);
                if (row == End) break;
            }
        }
        Row = row;
    }

    /// <inheritdoc/>
    public override void AddFrequencies(double[] byConcept)
    {
        foreach (var part in parts) part.AddFrequencies(byConcept);
    }
}
