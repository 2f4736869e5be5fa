using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>
/// A page of a segment: a header (where the first row stands, where the content ends), the content, and behind it where each of its terms starts, as distances.
/// The first term stands in full; those behind it share a beginning with the one before.
/// </summary>
internal struct SegmentPage
{
    /// <summary>Where the content starts.</summary>
    public const int HeaderSize = 4;

    private byte[] _bytes;
    private int _length;

    /// <summary>The page.</summary>
    public readonly byte[] Bytes => _bytes;

    /// <summary>Where the content ends.</summary>
    public readonly int ContentEnd => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(2));

    /// <summary>Where the first term starts; the end of the content where there is none.</summary>
    public readonly int FirstTerm
    {
        get
        {
            var at = ContentEnd;
            return at < _length ? (int)Varint.Read(_bytes, ref at) : at;
        }
    }

    /// <summary>Reads the next page; false where there is none.</summary>
    public bool Read(Statement pages)
    {
        if (!pages.Step()) return false;
        var page = pages.Blob(0);
        if (_bytes is null || _bytes.Length < page.Length) _bytes = new byte[page.Length];
        page.CopyTo(_bytes);
        _length = page.Length;
        return _length >= HeaderSize;
    }

    /// <summary>Finds the list of a term: where it starts and where it ends on this page; null where the term is not here.</summary>
    public readonly (int Start, int End)? Find(ReadOnlySpan<byte> term)
    {
        var name = new List<byte>();
        int footer = ContentEnd, start = 0;
        for (var isFirst = true; footer < _length; isFirst = false)
        {
            start += (int)Varint.Read(_bytes, ref footer);
            var at = start;
            var shared = isFirst ? 0 : (int)Varint.Read(_bytes, ref at);
            var added = (int)Varint.Read(_bytes, ref at);
            name.RemoveRange(shared, name.Count - shared);
            name.AddRange(_bytes.AsSpan(at, added));
            if (!CollectionsMarshal.AsSpan(name).SequenceEqual(term)) continue;
            return (at + added, footer < _length ? start + (int)Varint.Read(_bytes, ref footer) : ContentEnd);
        }
        return null;
    }
}
