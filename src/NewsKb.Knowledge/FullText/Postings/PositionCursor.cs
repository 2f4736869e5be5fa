namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>
/// Goes through the positions of a term in a row, as FTS5 packs them: each offset as its distance from the one before plus 2; a 1 before the number of a new
/// column.
/// </summary>
internal struct PositionCursor(ArraySegment<byte> packed)
{
    /// <summary>The number before that of a new column.</summary>
    public const int NewColumn = 1;

    /// <summary>What is added to each distance.</summary>
    public const int Distance = 2;

    private readonly byte[] _bytes = packed.Array!;
    private readonly int _end = packed.Offset + packed.Count;
    private int _at = packed.Offset;

    /// <summary>The column.</summary>
    public int Column { get; private set; }

    /// <summary>The offset in the column, in terms.</summary>
    public int Offset { get; private set; }

    /// <summary>Column and offset as one number, in order.</summary>
    public readonly long Position => ((long)Column << 32) | (uint)Offset;

    /// <summary>Goes to the next position.</summary>
    public bool MoveNext()
    {
        while (_at < _end)
        {
            var value = (int)Varint.Read(_bytes, ref _at);
            if (value != NewColumn)
            {
                Offset += value - Distance;
                return true;
            }
            (Column, Offset) = ((int)Varint.Read(_bytes, ref _at), 0);
        }
        return false;
    }

    /// <summary>Goes to the first position that is not before the given one, from where it stands.</summary>
    public bool MoveTo(long position)
    {
        while (Position < position)
            if (!MoveNext()) return false;
        return true;
    }
}
