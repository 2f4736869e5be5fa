using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Store.Pages;

namespace NewsKb.Knowledge.Store;

/// <summary>
/// The columns of all rows of one search target, in packed blocks of the table <c>search_columns</c>. Search holds them all; a writer
/// only those of the open batch, so that its memory does not grow with the knowledge base.
/// </summary>
internal sealed class ColumnBlocks
{
    private const int BlockSize = 4096;
    private const int MostSpare = 256; // of 192 KiB: what more rows need is not kept after the batch
    private static readonly ArrayPool<DocumentColumns> Spare = ArrayPool<DocumentColumns>.Create(BlockSize, MostSpare);
    private readonly List<DocumentColumns[]?> _blocks = [];
    private readonly List<int[]?> _days = [];
    private readonly HashSet<int> _dirty = [];
    private readonly Func<int, DocumentColumns[]?>? _read;

    /// <summary>Makes columns without rows.</summary>
    /// <param name="read">Reads a block that is not in memory; null where all are.</param>
    public ColumnBlocks(Func<int, DocumentColumns[]?>? read = null) => _read = read;

    /// <summary>The number of rows present; not counted for a writer.</summary>
    public int Count { get; private set; }

    /// <summary>The mean length of the rows, at least 1; not counted for a writer.</summary>
    public double AverageLength { get; private set; } = 1;

    /// <summary>The columns of a row; all 0 where there is none.</summary>
    public ref readonly DocumentColumns this[long row]
    {
        get
        {
            var block = (int)(row / BlockSize);
            if ((block < _blocks.Count ? _blocks[block] ?? Missing(block) : Missing(block)) is not { } rows) return ref Nothing[0];
            return ref rows[row % BlockSize];
        }
    }

    /// <summary>The day of a row, as its columns have it. Days stand close together here: rows that a period leaves out cost no look into slow memory.</summary>
    public int DayOf(long row)
    {
        var block = (int)(row / BlockSize);
        if (block >= _blocks.Count || _blocks[block] is not { } rows) return 0;
        return (_days[block] ??= Array.ConvertAll(rows, r => r.Day))[row % BlockSize];
    }

    /// <summary>Asks for the columns of a row before they are needed: memory takes longer to answer than all the rest of a hit.</summary>
    public unsafe void Prefetch(long row)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in this[row])));
    }

    /// <summary>One more than the last row there can be.</summary>
    public long End => (long)_blocks.Count * BlockSize;

    private static DocumentColumns[] Nothing { get; } = new DocumentColumns[1];

    /// <summary>Reads all blocks of a target.</summary>
    public static ColumnBlocks Load(SqliteConnection connection, string target)
    {
        var columns = new ColumnBlocks();
        using var select = new Statement(connection, "SELECT block, data, checksum FROM search_columns WHERE target = ? ORDER BY block");
        select.Add(target);
        while (select.Step()) columns.SetBlock(select.Int32(0), Rows(select));
        columns.Summarize();
        return columns;
    }

    /// <summary>Reads blocks of a target when they are needed, and lets go of them when they are saved.</summary>
    public static ColumnBlocks OpenForWriting(SqliteConnection connection, string target) => new(block =>
    {
        using var select = new Statement(connection, "SELECT block, data, checksum FROM search_columns WHERE target = ? AND block = ?");
        return select.Add(target).Add(block).Step() ? Rows(select) : null;
    });

    /// <summary>The rows that were taken away and whose clusters may need a new first member.</summary>
    public HashSet<long> Removed { get; } = [];

    /// <summary>Takes a row away.</summary>
    public void Remove(long row)
    {
        if (this[row].IsShared != 0) Removed.Add(row);
        Set(row, default);
    }

    /// <summary>Sets the columns of a row.</summary>
    public void Set(long row, in DocumentColumns value)
    {
        var block = (int)(row / BlockSize);
        if ((block >= _blocks.Count || _blocks[block] is null) && Missing(block) is null)
        {
            var rows = Spare.Rent(BlockSize);
            Array.Clear(rows);
            SetBlock(block, rows);
        }
        _blocks[block]![row % BlockSize] = value;
        _days[block] = null;
        _dirty.Add(block);
    }

    /// <summary>Writes the blocks that have changed.</summary>
    public void Save(SqliteConnection connection, string target)
    {
        using var replace = new Statement(connection, "INSERT OR REPLACE INTO search_columns(target, block, data, checksum) VALUES(?, ?, ?, ?)");
        foreach (var block in _dirty.Order())
        {
            var data = MemoryMarshal.AsBytes(_blocks[block].AsSpan());
            replace.Add(target).Add(block).Add(data).Add((long)PageSum.Of(data)).Run();
        }
        _dirty.Clear();
        if (_read is null)
        {
            Summarize();
            return;
        }
        foreach (var rows in _blocks)
            if (rows is not null) Spare.Return(rows);
        _blocks.Clear();
        _days.Clear();
    }

    private DocumentColumns[]? Missing(int block)
    {
        if (_read?.Invoke(block) is not { } rows) return null;
        SetBlock(block, rows);
        return rows;
    }

    private static DocumentColumns[] Rows(Statement select)
    {
        var rows = Spare.Rent(BlockSize); // of just this size, as that is a power of two
        var data = MemoryMarshal.AsBytes(rows.AsSpan());
        if (select.Blob(1).Length != data.Length || (long)PageSum.Of(select.Blob(1)) != select.Integer(2))
            throw new KnowledgeBaseException("the search columns are damaged; index the files again into a new file");
        select.Blob(1).CopyTo(data);
        return rows;
    }

    private void SetBlock(int block, DocumentColumns[] rows)
    {
        for (; _blocks.Count <= block; _days.Add(null)) _blocks.Add(null);
        _blocks[block] = rows;
        _days[block] = null;
    }

    private void Summarize()
    {
        long length = 0;
        Count = 0;
        foreach (var rows in _blocks)
            foreach (ref readonly var row in rows.AsSpan())
            {
                if (row.Cluster == 0) continue;
                Count++;
                length += row.Length;
            }
        AverageLength = Count == 0 ? 1 : Math.Max(1, length / (double)Count);
    }
}
