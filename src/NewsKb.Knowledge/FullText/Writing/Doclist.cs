using NewsKb.Knowledge.FullText.Postings;

namespace NewsKb.Knowledge.FullText.Writing;

/// <summary>
/// The list of a term as FTS5 packs it: each row as its distance from the one before, twice the length of its positions, and these (see
/// <see cref="PositionCursor"/>).
/// </summary>
internal sealed class Doclist
{
    private const int LongestEntry = 4 * Varint.Longest; // a row, a length, a column and a position
    private byte[] _bytes = new byte[1 << 12];
    private int _length;
    private int _positions; // where those of the last row start
    private long _row;
    private int _column;
    private int _position;

    /// <summary>Begins another list.</summary>
    public void Clear() => (_length, _positions, _row) = (0, 0, 0);

    /// <summary>Adds an occurrence behind those that are there.</summary>
    public void Add(long row, int column, int position)
    {
        if (_length + LongestEntry > _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        if (row != _row) Begin(row);
        if (column != _column)
        {
            _bytes[_length++] = PositionCursor.NewColumn;
            Varint.Write(_bytes, ref _length, (ulong)column);
            (_column, _position) = (column, 0);
        }
        Varint.Write(_bytes, ref _length, (ulong)(position - _position + PositionCursor.Distance));
        _position = position;
    }

    /// <summary>The whole list, valid until the next one is begun.</summary>
    public ReadOnlySpan<byte> Close()
    {
        End();
        return _bytes.AsSpan(0, _length);
    }

    private void Begin(long row)
    {
        End();
        Varint.Write(_bytes, ref _length, (ulong)(row - _row));
        _length++; // most lengths are of one byte
        (_positions, _row, _column, _position) = (_length, row, 0, 0);
    }

    private void End()
    {
        if (_positions == 0) return;
        var size = _length - _positions;
        var at = _positions - 1;
        var more = Varint.Size((ulong)size * 2) - 1;
        if (more > 0)
        {
            _bytes.AsSpan(_positions, size).CopyTo(_bytes.AsSpan(_positions + more));
            _length += more;
        }
        Varint.Write(_bytes, ref at, (ulong)size * 2);
    }
}
