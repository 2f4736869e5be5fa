namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>Unpacks lists, one after the other, in memory that it keeps.</summary>
internal sealed class RowListReader(FieldWeights weights)
{
    private const int RowsBetweenChecks = 1 << 14;
    private readonly List<int> _starts = [];
    private ushort[] _rows = new ushort[RowsBetweenChecks];
    private byte[] _frequencies = new byte[RowsBetweenChecks];
    private int _count;

    /// <summary>Reads what is left of an iterator.</summary>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    public RowList Read(RowIterator rows, CancellationToken cancellation)
    {
        _count = 0;
        _starts.Clear();
        if (rows is TermPostings { Single: { } segment }) Read(segment, cancellation);
        else
            for (rows.MoveTo(1); rows.Row != RowIterator.End; rows.MoveTo(rows.Row + 1)) Add(rows.Row, rows.Frequency(), cancellation);
        _starts.Add(_count);
        return new RowList(_rows.AsSpan(0, _count).ToArray(), _frequencies.AsSpan(0, _count).ToArray(), [.. _starts]);
    }

    private void Read(SegmentPostings segment, CancellationToken cancellation)
    {
        for (segment.MoveTo(1); segment.Row != RowIterator.End; segment.MoveTo(segment.Row + 1))
            if (!segment.IsEmpty) Add(segment.Row, PositionList.Frequency(segment.Positions, weights), cancellation);
    }

    private void Add(long row, int frequency, CancellationToken cancellation)
    {
        if (_count % RowsBetweenChecks == 0) MakeRoom(cancellation);
        while (_starts.Count <= row / RowList.Window) _starts.Add(_count);
        _rows[_count] = (ushort)row;
        _frequencies[_count++] = (byte)Math.Min(frequency, byte.MaxValue);
    }

    private void MakeRoom(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_count + RowsBetweenChecks <= _rows.Length) return;
        Array.Resize(ref _rows, _rows.Length * 2);
        Array.Resize(ref _frequencies, _frequencies.Length * 2);
    }
}
