namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>
/// The rows of a concept with their weighted occurrences, unpacked: three bytes a row. Rows are kept by windows of 65,536, in
/// which a row is its lower 16 bits.
/// </summary>
/// <param name="rows">The lower bits of all rows.</param>
/// <param name="frequencies">The weighted occurrences of all rows, at most 255.</param>
/// <param name="starts">Where each window starts, and at last where all end.</param>
internal sealed class RowList(ushort[] rows, byte[] frequencies, int[] starts)
{
    /// <summary>How many rows a window has.</summary>
    public const int Window = 1 << 16;

    private const int Overhead = 200;

    /// <summary>How many rows there are.</summary>
    public int Count => rows.Length;

    /// <summary>The memory it takes, in bytes.</summary>
    public long Size => Overhead + (rows.Length * 3L) + (starts.Length * 4L);

    /// <summary>The lower bits of all rows.</summary>
    public ReadOnlySpan<ushort> Rows => rows;

    /// <summary>Where the rows of a window start and end.</summary>
    public (int Start, int End) Bounds(int window) => window + 1 < starts.Length ? (starts[window], starts[window + 1]) : (Count, Count);

    /// <summary>The weighted occurrences of a row by its index; what is beyond 255 does not count.</summary>
    public int Frequency(int index) => frequencies[index];
}
