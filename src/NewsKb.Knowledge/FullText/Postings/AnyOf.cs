namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>The rows that one of its parts holds.</summary>
internal sealed class AnyOf(RowIterator[] parts) : RowIterator
{
    /// <inheritdoc/>
    public override void MoveTo(long row)
    {
        var first = End;
        foreach (var part in parts)
        {
            if (part.Row < row) part.MoveTo(row);
            if (part.Row < first) first = part.Row;
        }
        Row = first;
    }

    /// <inheritdoc/>
    public override int Frequency()
    {
        var frequency = 0;
        foreach (var part in parts)
            if (part.Row == Row) frequency += part.Frequency();
        return frequency;
    }
}
