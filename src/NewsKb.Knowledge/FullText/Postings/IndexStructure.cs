namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>The structure record of FTS5 (format 4): which segments there are, by levels; those of a level are merged into one of the next.</summary>
internal sealed class IndexStructure
{
    private const int CookieSize = 4;
    private const byte OtherFormat = 0xFF;
    private readonly byte[] _cookie;
    private readonly ulong _written; // how much FTS5 has ever written
    private readonly List<Level> _levels = [];

    /// <summary>Reads the record.</summary>
    /// <exception cref="KnowledgeBaseException">It has another format.</exception>
    public IndexStructure(ReadOnlySpan<byte> record)
    {
        if (record.Length <= CookieSize || record[CookieSize] == OtherFormat)
            throw new KnowledgeBaseException("the full-text index has a format that this version cannot read");
        _cookie = record[..CookieSize].ToArray();
        var at = CookieSize;
        var levels = Number(record, ref at);
        _ = Varint.Read(record, ref at); // how many segments
        _written = Varint.Read(record, ref at);
        for (var i = 0; i < levels; i++)
        {
            var level = new Level(Number(record, ref at), []);
            for (var left = Number(record, ref at); left > 0; left--)
                level.Segments.Add(new Segment(Number(record, ref at), Number(record, ref at), Number(record, ref at)));
            _levels.Add(level);
        }
    }

    /// <summary>The segments that hold something, the newest first.</summary>
    public Segment[] NewestFirst => [.. _levels.SelectMany(level => level.Segments.AsEnumerable().Reverse()).Where(s => s.FirstPage > 0)];

    /// <summary>How many segments there are.</summary>
    public int Count => _levels.Sum(level => level.Segments.Count);

    /// <summary>The least number that no segment has.</summary>
    public int FreeNumber()
    {
        var taken = _levels.SelectMany(level => level.Segments).Select(s => s.Id).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).First(id => !taken.Contains(id));
    }

    /// <summary>Adds a segment that is newer than all others.</summary>
    public void Add(Segment segment)
    {
        if (_levels.Count == 0) _levels.Add(new Level(0, []));
        _levels[0].Segments.Add(segment);
    }

    /// <summary>The record.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[CookieSize + ((3 + (2 * _levels.Count) + (3 * Count)) * Varint.Longest)];
        _cookie.CopyTo(bytes, 0);
        var at = CookieSize;
        Varint.Write(bytes, ref at, (ulong)_levels.Count);
        Varint.Write(bytes, ref at, (ulong)Count);
        Varint.Write(bytes, ref at, _written);
        foreach (var level in _levels)
        {
            Varint.Write(bytes, ref at, (ulong)level.Merging);
            Varint.Write(bytes, ref at, (ulong)level.Segments.Count);
            foreach (var segment in level.Segments)
            {
                Varint.Write(bytes, ref at, (ulong)segment.Id);
                Varint.Write(bytes, ref at, (ulong)segment.FirstPage);
                Varint.Write(bytes, ref at, (ulong)segment.LastPage);
            }
        }
        return bytes[..at];
    }

    private static int Number(ReadOnlySpan<byte> bytes, ref int at) => (int)Varint.Read(bytes, ref at);

    /// <summary>A level: how many of its segments are being merged, and all of them, the oldest first.</summary>
    private sealed record Level(int Merging, List<Segment> Segments);
}
