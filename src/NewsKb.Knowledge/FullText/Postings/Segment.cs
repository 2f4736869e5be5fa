namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>A part of the index, written at one time or merged from others.</summary>
/// <param name="Id">Its number.</param>
/// <param name="FirstPage">The number of its first page; 0 where nothing is left of it.</param>
/// <param name="LastPage">The number of its last page.</param>
internal readonly record struct Segment(int Id, int FirstPage, int LastPage)
{
    private const int PageBits = 31;
    private const int DoclistIndexBits = 6;
    private const int CookieSize = 4;
    private const byte OtherFormat = 0xFF;

    /// <summary>The row of the table of pages that holds a page.</summary>
    public long RowOf(int page) => ((long)Id << (PageBits + DoclistIndexBits)) + page;

    /// <summary>Reads the structure record of FTS5 (format 4): levels of segments, the newest of all first.</summary>
    /// <exception cref="KnowledgeBaseException">It has another format.</exception>
    public static Segment[] ReadAll(ReadOnlySpan<byte> structure)
    {
        if (structure.Length <= CookieSize || structure[CookieSize] == OtherFormat)
            throw new KnowledgeBaseException("the full-text index has a format that this version cannot read");
        var at = CookieSize;
        var levels = Number(structure, ref at);
        var segments = new List<Segment>(Number(structure, ref at));
        _ = Varint.Read(structure, ref at); // how much was ever written
        for (var level = 0; level < levels; level++)
        {
            _ = Varint.Read(structure, ref at); // how many of them are being merged
            var newest = segments.Count;
            for (var left = Number(structure, ref at); left > 0; left--)
                segments.Insert(newest, new Segment(Number(structure, ref at), Number(structure, ref at), Number(structure, ref at)));
        }
        return [.. segments.Where(s => s.FirstPage > 0)];
    }

    private static int Number(ReadOnlySpan<byte> bytes, ref int at) => (int)Varint.Read(bytes, ref at);
}
