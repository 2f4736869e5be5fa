using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NewsKb.Knowledge.FullText.Postings;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText.Writing;

/// <summary>
/// Writes a segment of FTS5's index page by page, byte for byte as FTS5 does it itself, but without an index over the pages of a long list,
/// which may be left out.
/// </summary>
/// <param name="pages">Takes the row of a page and its bytes.</param>
/// <param name="firstTerms">Takes a segment, what separates the terms of a page from those before, and twice the number of the page.</param>
/// <param name="segment">The number of the segment.</param>
/// <param name="pageSize">How large pages may be.</param>
internal sealed class SegmentWriter(Statement pages, Statement firstTerms, int segment, int pageSize)
{
    private const int RoomForEntry = 64;
    private readonly List<byte> _term = [];
    private readonly List<byte> _separator = [];
    private byte[] _page = new byte[pageSize + RoomForEntry];
    private byte[] _footer = new byte[pageSize + RoomForEntry];
    private int _length = SegmentPage.HeaderSize;
    private int _footerLength;
    private int _lastTermAt;
    private int _number = 1;
    private int _separated = 1; // the page whose separator waits to be written
    private bool _isContinued; // the page goes on with the list of the page before, and has no row yet

    private int Room => pageSize - _length - _footerLength;

    /// <summary>Adds a term that is greater than those before, with its list.</summary>
    public void Add(ReadOnlySpan<byte> term, ReadOnlySpan<byte> list)
    {
        AddTerm([SegmentReader.MainIndex, .. term]);
        if (list.Length < Room) Append(list);
        else AddRows(list);
    }

    /// <summary>Writes the last page and returns the whole segment; it has no page where nothing was added.</summary>
    public Segment Finish()
    {
        if (_length > SegmentPage.HeaderSize) WritePage();
        if (_number > 1) WriteSeparator();
        return new Segment(segment, 1, _number - 1);
    }

    private void AddTerm(ReadOnlySpan<byte> term)
    {
        if (term.Length + 2 >= Room && _length > SegmentPage.HeaderSize) WritePage();
        if (_page.Length < _length + term.Length + RoomForEntry) Array.Resize(ref _page, _length + term.Length + RoomForEntry);
        var shared = term.CommonPrefixLength(CollectionsMarshal.AsSpan(_term));
        var isFirst = _footerLength == 0;
        Varint.Write(_footer, ref _footerLength, (ulong)(_length - _lastTermAt));
        _lastTermAt = _length;
        if (!isFirst) Varint.Write(_page, ref _length, (ulong)shared);
        else if (_number > 1) Separate(term[..(shared + 1)]);
        var kept = isFirst ? 0 : shared;
        Varint.Write(_page, ref _length, (ulong)(term.Length - kept));
        Append(term[kept..]);
        _term.RemoveRange(shared, _term.Count - shared);
        _term.AddRange(term[shared..]);
        _isContinued = false;
    }

    /// <summary>Adds a list that goes over the end of the page, row by row; on each page the first row stands in full.</summary>
    private void AddRows(ReadOnlySpan<byte> list)
    {
        long row = 0;
        for (var at = 0; at < list.Length;)
        {
            var distance = (long)Varint.Read(list, ref at);
            row += distance;
            if (_isContinued)
            {
                BinaryPrimitives.WriteUInt16BigEndian(_page, (ushort)_length);
                distance = row;
                _isContinued = false;
            }
            Varint.Write(_page, ref _length, (ulong)distance);
            var end = at;
            var size = (int)(Varint.Read(list, ref end) >> 1);
            end += size;
            AddPositions(list[at..end]);
            at = end;
        }
    }

    /// <summary>Adds positions with their length before them; a number is not divided between pages.</summary>
    private void AddPositions(ReadOnlySpan<byte> positions)
    {
        if (positions.Length <= Room)
        {
            Append(positions);
            return;
        }
        while (!positions.IsEmpty)
        {
            var part = positions.Length <= Room ? positions.Length : WholeNumbers(positions, Room);
            Append(positions[..part]);
            positions = positions[part..];
            if (Room <= 0) WritePage();
        }
    }

    /// <summary>How many bytes those numbers take that have room; the first always has.</summary>
    private static int WholeNumbers(ReadOnlySpan<byte> numbers, int room)
    {
        var end = 0;
        _ = Varint.Read(numbers, ref end);
        for (var next = end; end < room; end = next)
        {
            _ = Varint.Read(numbers, ref next);
            if (next > room) break;
        }
        return end;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_page.AsSpan(_length));
        _length += bytes.Length;
    }

    private void WritePage()
    {
        BinaryPrimitives.WriteUInt16BigEndian(_page.AsSpan(2), (ushort)_length);
        if (_page.Length < _length + _footerLength) Array.Resize(ref _page, _length + _footerLength);
        Append(_footer.AsSpan(0, _footerLength));
        pages.Add(new Segment(segment, 0, 0).RowOf(_number)).Add(_page.AsSpan(0, _length)).Run();
        _number++;
        (_length, _footerLength, _lastTermAt, _isContinued) = (SegmentPage.HeaderSize, 0, 0, true);
        _page.AsSpan(0, SegmentPage.HeaderSize).Clear();
    }

    private void Separate(ReadOnlySpan<byte> separator)
    {
        WriteSeparator();
        _separator.AddRange(separator);
        _separated = _number;
    }

    private void WriteSeparator()
    {
        firstTerms.Add(segment).Add(CollectionsMarshal.AsSpan(_separator)).Add(_separated * 2).Run();
        _separator.Clear();
    }
}
