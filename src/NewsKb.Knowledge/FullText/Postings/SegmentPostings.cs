using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>
/// The list of a term in one segment: rows in order, each with its positions, over as many pages as it takes. On each page the
/// first row stands in full, those behind it as distances. A row whose positions were taken away has none.
/// </summary>
internal sealed class SegmentPostings
{
    private readonly Statement _pages;
    private SegmentPage _page;
    private int _at;
    private int _end;
    private int _left;
    private long _previous;
    private byte[] _gathered = [];
    private int _gatheredLength = -1;

    /// <summary>Starts before the first row.</summary>
    /// <param name="pages">Gives the pages that follow.</param>
    /// <param name="page">The page that holds the term.</param>
    /// <param name="start">Where its list starts there.</param>
    /// <param name="end">Where it ends there.</param>
    public SegmentPostings(Statement pages, SegmentPage page, int start, int end) => (_pages, _page, _at, _end) = (pages, page, start, end);

    /// <summary>The row it stands on.</summary>
    public long Row { get; private set; }

    /// <summary>Whether there are no positions.</summary>
    public bool IsEmpty => _left == 0 && _gatheredLength <= 0;

    /// <summary>The positions in this row, valid until it moves.</summary>
    public ArraySegment<byte> Positions =>
        _gatheredLength >= 0 ? new(_gathered, 0, _gatheredLength)
        : _at + _left <= _end ? new(_page.Bytes, _at, _left)
        : Gather();

    /// <summary>Moves on to the first row that is not before the given one.</summary>
    public void MoveTo(long row)
    {
        if (Row >= row) return;
        var (at, left, current, end) = (_at, _left, _previous, _end);
        ReadOnlySpan<byte> page = _page.Bytes;
        do
        {
            at += left;
            while (at >= end)
            {
                at += SegmentPage.HeaderSize - end;
                if (!NextPage())
                {
                    (Row, _at, _left, _gatheredLength) = (RowIterator.End, _end, 0, -1);
                    return;
                }
                page = _page.Bytes;
                (end, current) = (_end, 0);
            }
            // Most distances and sizes are of one byte.
            uint size = page[at + 1], distance = page[at];
            if ((size | distance) < 0x80)
            {
                at += 2;
                current += distance;
            }
            else
            {
                current += (long)Varint.Read(page, ref at);
                size = (uint)Varint.Read(page, ref at);
            }
            left = (int)(size >> 1);
        }
        while (current < row);
        (_at, _left, _previous, _gatheredLength) = (at, left, current, -1);
        Row = current;
    }

    /// <summary>Puts positions together that go over the end of a page.</summary>
    private ArraySegment<byte> Gather()
    {
        if (_gathered.Length < _left) _gathered = new byte[_left * 2];
        _gatheredLength = 0;
        while (_left > 0)
        {
            if (_at == _end)
            {
                if (!NextPage()) break;
                (_at, _previous) = (SegmentPage.HeaderSize, 0);
            }
            var part = Math.Min(_left, _end - _at);
            _page.Bytes.AsSpan(_at, part).CopyTo(_gathered.AsSpan(_gatheredLength));
            _gatheredLength += part;
            _at += part;
            _left -= part;
        }
        return new(_gathered, 0, _gatheredLength);
    }

    private bool NextPage()
    {
        if (_end < _page.ContentEnd || !_page.Read(_pages)) return false;
        _end = _page.FirstTerm;
        return true;
    }
}
