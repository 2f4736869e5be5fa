using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsKb.Knowledge.Store;

/// <summary>Puts SQLite's errors into one line that says what to do.</summary>
internal static class Errors
{
    /// <summary>Runs something on a knowledge base.</summary>
    /// <exception cref="KnowledgeBaseException">SQLite failed.</exception>
    public static T Translate<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException e)
        {
            throw new KnowledgeBaseException($"{path}: {Line(e)}", e);
        }
    }

    /// <summary>Runs something on a knowledge base.</summary>
    /// <exception cref="KnowledgeBaseException">SQLite failed.</exception>
    public static void Translate(string path, Action action) => Translate(path, () =>
    {
        action();
        return 0;
    });

    private static string Line(SqliteException e) => e.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => "is not a knowledge base of newskb",
        raw.SQLITE_CORRUPT => "is damaged; restore a copy, or index the files again into a new file",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "is being written by another process; try again when it is done",
        raw.SQLITE_FULL => "the disk is full; what was not committed is not stored",
        raw.SQLITE_READONLY => "cannot be written: the file or its folder is read-only",
        raw.SQLITE_CANTOPEN => "cannot be opened; check that the folder exists and that you may use it",
        raw.SQLITE_IOERR => "the disk failed while reading or writing it",
        raw.SQLITE_PERM or raw.SQLITE_AUTH => "you may not use this file",
        _ => e.Message,
    };
}
