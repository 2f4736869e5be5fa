using System.Buffers;

namespace NewsKb.Knowledge.FullText.Writing;

/// <summary>
/// The occurrences of terms in rows that are not yet in the index: one number each, in the order in which they came. Those of a term are
/// put together once, when the buffer is written.
/// </summary>
internal sealed class PostingBuffer
{
    /// <summary>The most terms that are taken from a field.</summary>
    public const int MostTerms = 1 << PositionBits;

    private const int PositionBits = 22;
    private const int ColumnBits = 2;
    private const int RowBits = 16;
    private const int LeastRoom = 1 << 16;
    private const int Most = 1 << 20; // more would save little and take memory
    private const int MostKept = 2 * Most; // what a longer row made larger is let go of
    private readonly List<long> _rows = [];
    private Doclist _list = new();
    private TermNumbers _terms = new();
    private ulong[] _occurrences = new ulong[LeastRoom];
    private int[] _ends = [];
    private int _count;

    /// <summary>Whether there are no rows.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Whether it is time to write what it holds.</summary>
    public bool IsFull => _count > Most - LeastRoom || _rows.Count == 1 << RowBits;

    /// <summary>The first row; where there is none, beyond all rows.</summary>
    public long FirstRow => IsEmpty ? long.MaxValue : _rows[0];

    /// <summary>The last row; where there is none, before all rows.</summary>
    public long LastRow => IsEmpty ? 0 : _rows[^1];

    /// <summary>Begins a row behind the last.</summary>
    public void AddRow(long row) => _rows.Add(row);

    /// <summary>Adds an occurrence in the last row, behind those that are there.</summary>
    /// <param name="column">The column: at most 3.</param>
    /// <param name="position">The position in the column, less than <see cref="MostTerms"/>.</param>
    /// <param name="term">The term in UTF-8.</param>
    public void Add(int column, int position, ReadOnlySpan<byte> term)
    {
        if (_count == _occurrences.Length) Array.Resize(ref _occurrences, _count * 2);
        var place = ((((ulong)(_rows.Count - 1) << ColumnBits) | (uint)column) << PositionBits) | (uint)position;
        _occurrences[_count++] = ((ulong)_terms.Number(term) << (RowBits + ColumnBits + PositionBits)) | place;
    }

    /// <summary>Writes the lists of all terms, in order, and is empty then.</summary>
    public void WriteTo(SegmentWriter segment)
    {
        var sorted = ArrayPool<ulong>.Shared.Rent(_count);
        var terms = _terms.Sorted();
        if (_ends.Length < terms.Length) _ends = new int[terms.Length * 2];
        var ends = _ends.AsSpan(0, terms.Length);
        Distribute(terms, ends, sorted);
        var start = 0;
        foreach (var term in terms)
        {
            _list.Clear();
            foreach (var occurrence in sorted.AsSpan(start..ends[term]))
            {
                var place = (uint)(occurrence >> PositionBits);
                _list.Add(_rows[(int)(place >> ColumnBits) & ((1 << RowBits) - 1)], (int)place & ((1 << ColumnBits) - 1), (int)occurrence & (MostTerms - 1));
            }
            segment.Add(_terms[term], _list.Close());
            start = ends[term];
        }
        ArrayPool<ulong>.Shared.Return(sorted);
        _rows.Clear();
        _count = 0;
        if (_occurrences.Length <= MostKept) _terms.Clear();
        else (_terms, _list, _occurrences, _ends) = (new TermNumbers(), new Doclist(), new ulong[LeastRoom], []);
    }

    /// <summary>Puts the occurrences of each term together, terms in the given order, and says where those of each end.</summary>
    private void Distribute(ReadOnlySpan<int> terms, Span<int> ends, ulong[] sorted)
    {
        ends.Clear();
        var occurrences = _occurrences.AsSpan(0, _count);
        foreach (var occurrence in occurrences) ends[Term(occurrence)]++;
        var end = 0;
        foreach (var term in terms) (ends[term], end) = (end, end + ends[term]);
        foreach (var occurrence in occurrences) sorted[ends[Term(occurrence)]++] = occurrence;
    }

    private static int Term(ulong occurrence) => (int)(occurrence >> (RowBits + ColumnBits + PositionBits));
}
