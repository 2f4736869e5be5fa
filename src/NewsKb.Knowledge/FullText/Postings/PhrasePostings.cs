namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>The rows that hold terms at neighbouring positions of one column.</summary>
/// <param name="terms">The terms.</param>
/// <param name="concept">The concept that the phrase stands for.</param>
/// <param name="weights">How much an occurrence counts.</param>
internal sealed class PhrasePostings(TermPostings[] terms, int concept, FieldWeights weights) : RowIterator
{
    private readonly AllOf _rows = new(terms);
    private long[] _starts = [];
    private long[] _others = [];
    private int _count;

    /// <inheritdoc/>
    public override void MoveTo(long row)
    {
        while (Row < row)
        {
            _rows.MoveTo(row);
            if (_rows.Row == End || Finds()) Row = _rows.Row;
            else row = _rows.Row + 1;
        }
    }

    /// <inheritdoc/>
    public override void AddFrequencies(double[] byConcept)
    {
        foreach (var start in _starts.AsSpan(0, _count)) byConcept[concept] += weights.Of(PositionList.Column(start), PositionList.Offset(start));
    }

    /// <summary>Finds where the phrase starts in the row: whether it is there at all.</summary>
    private bool Finds()
    {
        var starts = PositionList.Read(terms[0].Positions, ref _starts);
        for (var i = 1; i < terms.Length && starts.Length > 0; i++)
            starts = starts[..PositionList.KeepFollowed(starts, PositionList.Read(terms[i].Positions, ref _others), i)];
        _count = starts.Length;
        return _count > 0;
    }
}
