namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>The positions of a term in a row: see <see cref="PositionCursor"/>.</summary>
internal static class PositionList
{
    /// <summary>The occurrences, weighted.</summary>
    public static int Frequency(ArraySegment<byte> packed, FieldWeights weights)
    {
        ReadOnlySpan<byte> bytes = packed;
        // Most rows hold a term in one column, behind its beginning: there each number is an occurrence, and each ends with a byte below 128.
        var column = bytes is [PositionCursor.NewColumn, var number, ..] ? number : 0;
        var numbers = column > 0 ? bytes[2..] : bytes;
        if (column == weights.LeadColumn && numbers.Length > 0 && numbers[0] < weights.LeadTerms + PositionCursor.Distance) return Count(packed, weights);
        var count = 0;
        foreach (var b in numbers)
        {
            if (b == PositionCursor.NewColumn) return Count(packed, weights); // or the end of a longer number
            count += (b >> 7) ^ 1;
        }
        return count * weights.Columns[column];
    }

    private static int Count(ArraySegment<byte> packed, FieldWeights weights)
    {
        var frequency = 0;
        for (var cursor = new PositionCursor(packed); cursor.MoveNext();) frequency += weights.Of(cursor.Column, cursor.Offset);
        return frequency;
    }
}
