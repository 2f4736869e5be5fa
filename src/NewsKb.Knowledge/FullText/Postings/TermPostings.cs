namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>The rows that hold a term.</summary>
/// <param name="segments">Its lists, one a segment, the newest first: what a newer one says of a row holds.</param>
/// <param name="weights">How much an occurrence counts.</param>
internal sealed class TermPostings(SegmentPostings[] segments, FieldWeights weights) : RowIterator
{
    private SegmentPostings? _current;

    /// <summary>The only list, where there is but one.</summary>
    public SegmentPostings? Single => segments.Length == 1 ? segments[0] : null;

    /// <summary>The positions in the row it stands on, as FTS5 packs them.</summary>
    public ArraySegment<byte> Positions => _current!.Positions;

    /// <inheritdoc/>
    public override void MoveTo(long row)
    {
        for (; Row < row; row = Row + 1)
        {
            if (segments.Length == 1)
            {
                _current = segments[0];
                _current.MoveTo(row);
                Row = _current.Row;
                if (Row == End || !_current.IsEmpty) return;
                continue;
            }
            var first = End;
            foreach (var segment in segments)
            {
                segment.MoveTo(row);
                if (segment.Row < first) (first, _current) = (segment.Row, segment);
            }
            Row = first;
            // A row without positions was taken away.
            if (first == End || !_current!.IsEmpty) return;
        }
    }

    /// <inheritdoc/>
    public override int Frequency() => PositionList.Frequency(Positions, weights);
}
