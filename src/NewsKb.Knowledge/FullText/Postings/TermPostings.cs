namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>The rows that hold a term.</summary>
/// <param name="segments">Its lists, one a segment, the newest first: what a newer one says of a row holds.</param>
/// <param name="concept">The concept that the term stands for.</param>
/// <param name="weights">How much an occurrence counts.</param>
internal sealed class TermPostings(SegmentPostings[] segments, int concept, FieldWeights weights) : RowIterator
{
    private SegmentPostings? _current;

    /// <summary>The positions in the row it stands on, as FTS5 packs them.</summary>
    public ReadOnlySpan<byte> Positions => _current!.Positions;

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
    public override void AddFrequencies(double[] byConcept) => byConcept[concept] += PositionList.Frequency(Positions, weights);
}
