using System.Text;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>
/// Reads the lists of FTS5's index from its tables of pages, as the comment at the head of SQLite's fts5_index.c describes them. What is not committed is not seen.
/// </summary>
internal sealed class SegmentReader : IDisposable
{
    /// <summary>The row of the structure record in the table of pages.</summary>
    public const long StructureRow = 10;

    /// <summary>What each term begins with.</summary>
    public const byte MainIndex = (byte)'0';

    private readonly SqliteConnection _connection;
    private readonly string _selectPages;
    private readonly Statement _structure;
    private readonly Statement _pageOfTerm;
    private readonly Stack<Statement> _idle = new();
    private readonly List<Statement> _busy = [];
    private Segment[] _segments = [];

    /// <summary>Prepares to read an index.</summary>
    public SegmentReader(SqliteConnection connection, string table)
    {
        _connection = connection;
        _structure = new Statement(connection, $"SELECT block FROM {table}_data WHERE id = {StructureRow}");
        _pageOfTerm = new Statement(connection, $"SELECT pgno FROM {table}_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1");
        _selectPages = $"SELECT block FROM {table}_data WHERE id BETWEEN ? AND ? ORDER BY id";
    }

    /// <summary>Begins a query: reads which segments there are.</summary>
    public void Begin()
    {
        End();
        try
        {
            _segments = _structure.Step() ? new IndexStructure(_structure.Blob(0)).NewestFirst : [];
        }
        finally
        {
            _structure.Reset();
        }
    }

    /// <summary>Ends a query: lists that were opened cannot be read any further.</summary>
    public void End()
    {
        foreach (var pages in _busy)
        {
            pages.Reset();
            _idle.Push(pages);
        }
        _busy.Clear();
    }

    /// <summary>The lists of a term, the newest segment first.</summary>
    public SegmentPostings[] Open(string term)
    {
        byte[] key = [MainIndex, .. Encoding.UTF8.GetBytes(term)];
        return [.. _segments.Select(segment => Open(segment, key)).OfType<SegmentPostings>()];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        foreach (var pages in _idle) pages.Dispose();
        _structure.Dispose();
        _pageOfTerm.Dispose();
    }

    private SegmentPostings? Open(Segment segment, byte[] key)
    {
        // The lowest bit tells of an index over the pages of a long list.
        var number = _pageOfTerm.Add(segment.Id).Add(key).Step() ? _pageOfTerm.Int32(0) >> 1 : 0;
        _pageOfTerm.Reset();
        var pages = _idle.Count > 0 ? _idle.Pop() : new Statement(_connection, _selectPages);
        pages.Add(segment.RowOf(Math.Max(number, segment.FirstPage))).Add(segment.RowOf(segment.LastPage));
        _busy.Add(pages);
        var page = default(SegmentPage);
        return page.Read(pages) && page.Find(key) is var (start, end) ? new SegmentPostings(pages, page, start, end) : null;
    }
}
