using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.FullText;

namespace NewsKb.Knowledge.Store.Pages;

/// <summary>
/// Reads the pages of an open database as they are in the file, past SQLite's cache, through SQLite's own handle: opening
/// and closing the file once more in this process would drop its locks.
/// </summary>
internal static unsafe class PageReader
{
    private const int FilePointer = 7;
    private const int ReserveBytes = 38;
    private const int ReserveAt = 20;

    /// <summary>The bytes of a file's header, as far as they are read here.</summary>
    public const int HeaderSize = ReserveAt + 1;

    /// <summary>Leaves room for a checksum on each page of a database that has no pages yet.</summary>
    public static void Reserve(SqliteConnection connection)
    {
        var bytes = PageSum.Size;
        _ = Native.FileControl(connection.Handle!.DangerousGetHandle(), 0, ReserveBytes, &bytes);
    }

    /// <summary>Whether the first bytes of a database file say that its pages have room for a checksum.</summary>
    public static bool HasSums(ReadOnlySpan<byte> header) => header.Length > ReserveAt && header[ReserveAt] == PageSum.Size;

    /// <summary>Whether the pages of an open database have room for a checksum.</summary>
    public static bool HasSums(SqliteConnection connection)
    {
        var header = new byte[HeaderSize];
        return Read(connection, header, 0) && HasSums(header);
    }

    /// <summary>The numbers of the pages that are not as they were sealed, from 1.</summary>
    /// <param name="connection">A database whose pages are all in its file: after a checkpoint.</param>
    public static IEnumerable<long> Damaged(SqliteConnection connection)
    {
        var page = new byte[Statement.Scalar(connection, "PRAGMA page_size")];
        var size = Size(connection);
        for (long offset = 0; offset < size; offset += page.Length)
            if (!Read(connection, page, offset) || !PageSum.IsIntact(page)) yield return (offset / page.Length) + 1;
    }

    private static long Size(SqliteConnection connection)
    {
        var file = File(connection);
        long size = 0;
        return file != null && file->Methods->FileSize(file, &size) == Native.Ok ? size : 0;
    }

    private static bool Read(SqliteConnection connection, byte[] page, long offset)
    {
        var file = File(connection);
        fixed (byte* data = page)
            return file->Methods->Read(file, data, page.Length, offset) == Native.Ok;
    }

    private static SqliteFile* File(SqliteConnection connection)
    {
        SqliteFile* file = null;
        return Native.FileControl(connection.Handle!.DangerousGetHandle(), 0, FilePointer, &file) == Native.Ok ? file : null;
    }
}
