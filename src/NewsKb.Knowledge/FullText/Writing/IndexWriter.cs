using System.Text;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.FullText.Postings;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText.Writing;

/// <summary>
/// Adds rows to an FTS5 index: gathers their terms and writes these as a segment of the index, page by page as FTS5 would. FTS5 goes to
/// the list of the term for each occurrence of it, and most of these lists are in no cache of the processor.
/// </summary>
internal sealed class IndexWriter(SqliteConnection connection, string table, TermCutter cutter) : IDisposable
{
    private const long TotalsRow = 1;
    private const int FormatVersion = 4;
    private const int DefaultPageSize = 4050;
    private const int MostSegments = 128; // then they are merged: FTS5 knows 2,000 at most, and those who search go through all
    private readonly PostingBuffer _buffer = new();
    private readonly Statement _selectRecord = new(connection, $"SELECT block FROM {table}_data WHERE id = ?");
    private readonly Statement _writeRecord = new(connection, $"REPLACE INTO {table}_data(id, block) VALUES(?, ?)");
    private readonly Statement _addPage = new(connection, $"INSERT INTO {table}_data(id, block) VALUES(?, ?)");
    private readonly Statement _addFirstTerm = new(connection, $"INSERT INTO {table}_idx(segid, term, pgno) VALUES(?, ?, ?)");
    private readonly long _pageSize = Statement.Scalar(connection, $"SELECT v FROM {table}_config WHERE k = 'pgsz'") is > 0 and var size ? size : DefaultPageSize;
    private readonly bool _isKnownFormat = Statement.Scalar(connection, $"SELECT v FROM {table}_config WHERE k = 'version'") == FormatVersion;
    private byte[] _utf8 = [];
    private long[] _lengths = [];
    private long _rows;

    /// <summary>Adds a row. It is in the index after <see cref="Flush"/>.</summary>
    public void Add(long row, IReadOnlyList<string> fields)
    {
        if (row <= _buffer.LastRow || _buffer.IsFull) Flush();
        Array.Resize(ref _lengths, fields.Count);
        _buffer.AddRow(row);
        _rows++;
        for (var column = 0; column < fields.Count; column++) _lengths[column] += AddField(column, fields[column]);
    }

    /// <summary>Writes what was added, if any of it may be the row: then FTS5 can take it away.</summary>
    public void FlushBefore(long row)
    {
        if (row >= _buffer.FirstRow) Flush();
    }

    /// <summary>Writes what was added. The caller owns the transaction.</summary>
    /// <exception cref="KnowledgeBaseException">The index has another format.</exception>
    public void Flush()
    {
        if (_buffer.IsEmpty) return;
        if (!_isKnownFormat) throw new KnowledgeBaseException("the full-text index has a format that this version cannot write");
        // FTS5 writes what it holds, rows that were taken away and the totals, when a savepoint begins; merging nothing, it forgets which segments it knows.
        Statement.Execute(connection, $"SAVEPOINT adding; RELEASE adding; INSERT INTO {table}({table}, rank) VALUES('merge', 0)");
        var structure = new IndexStructure(Record(SegmentReader.StructureRow));
        var segment = new SegmentWriter(_addPage, _addFirstTerm, structure.FreeNumber(), (int)_pageSize);
        _buffer.WriteTo(segment);
        if (segment.Finish() is { LastPage: > 0 } written)
        {
            structure.Add(written);
            _writeRecord.Add(SegmentReader.StructureRow).Add(structure.ToBytes()).Run();
        }
        WriteTotals();
        if (structure.Count >= MostSegments) Statement.Execute(connection, $"INSERT INTO {table}({table}, rank) VALUES('merge', {int.MaxValue})");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _selectRecord.Dispose();
        _writeRecord.Dispose();
        _addPage.Dispose();
        _addFirstTerm.Dispose();
    }

    private int AddField(int column, string field)
    {
        var most = Encoding.UTF8.GetMaxByteCount(field.Length);
        if (_utf8.Length < most) _utf8 = new byte[most];
        var cut = cutter.Cut(_utf8.AsSpan(0, Encoding.UTF8.GetBytes(field, _utf8)));
        var count = 0;
        foreach (var term in cut.Terms)
        {
            var (start, length) = cut.Text.BytesOf(term);
            if (length == 0) continue; // half of a character
            if (!term.IsColocated || count == 0) count++;
            _buffer.Add(column, count - 1, cut.Text.Bytes.Slice(start, length));
        }
        return count;
    }

    /// <summary>Counts the rows and their terms in FTS5's record of them.</summary>
    private void WriteTotals()
    {
        var old = Record(TotalsRow);
        long[] added = [_rows, .. _lengths];
        var totals = new byte[added.Length * Varint.Longest];
        var (from, to) = (0, 0);
        foreach (var number in added) Varint.Write(totals, ref to, (from < old.Length ? Varint.Read(old, ref from) : 0) + (ulong)number);
        _writeRecord.Add(TotalsRow).Add(totals.AsSpan(0, to)).Run();
        (_rows, _lengths) = (0, []);
    }

    private byte[] Record(long row)
    {
        var record = _selectRecord.Add(row).Step() ? _selectRecord.Blob(0).ToArray() : [];
        _selectRecord.Reset();
        return record;
    }
}
