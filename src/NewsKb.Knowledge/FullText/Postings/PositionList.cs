namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>
/// The positions of a term in a row, as FTS5 packs them: each offset as its distance from the one before plus 2; a 1 before the number
/// of a new column. A position is one number here: the column, then 32 bits of offset.
/// </summary>
internal static class PositionList
{
    private const int NewColumn = 1;
    private const int Distance = 2;

    /// <summary>The column of a position.</summary>
    public static int Column(long position) => (int)(position >> 32);

    /// <summary>The offset of a position.</summary>
    public static int Offset(long position) => (int)position;

    /// <summary>The occurrences, weighted.</summary>
    public static double Frequency(ReadOnlySpan<byte> packed, FieldWeights weights)
    {
        double frequency = 0;
        int column = 0, offset = 0;
        for (var at = 0; at < packed.Length;)
            if (IsOffset(packed, ref at, ref column, ref offset)) frequency += weights.Of(column, offset);
        return frequency;
    }

    /// <summary>Reads all positions, in order, into an array that grows as needed.</summary>
    public static Span<long> Read(ReadOnlySpan<byte> packed, ref long[] buffer)
    {
        if (buffer.Length < packed.Length) buffer = new long[packed.Length * 2];
        int count = 0, column = 0, offset = 0;
        for (var at = 0; at < packed.Length;)
            if (IsOffset(packed, ref at, ref column, ref offset)) buffer[count++] = ((long)column << 32) | (uint)offset;
        return buffer.AsSpan(0, count);
    }

    /// <summary>Keeps the starts that have one of the other positions at a distance behind them; both in order.</summary>
    /// <returns>How many are kept, in front.</returns>
    public static int KeepFollowed(Span<long> starts, ReadOnlySpan<long> others, int distance)
    {
        int kept = 0, at = 0;
        foreach (var start in starts)
        {
            while (at < others.Length && others[at] < start + distance) at++;
            if (at < others.Length && others[at] == start + distance) starts[kept++] = start;
        }
        return kept;
    }

    private static bool IsOffset(ReadOnlySpan<byte> packed, ref int at, ref int column, ref int offset)
    {
        var value = (int)Varint.Read(packed, ref at);
        if (value == NewColumn)
        {
            (column, offset) = ((int)Varint.Read(packed, ref at), 0);
            return false;
        }
        offset += value - Distance;
        return true;
    }
}
