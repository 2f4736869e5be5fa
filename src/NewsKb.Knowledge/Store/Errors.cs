using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsKb.Knowledge.Store;

/// <summary>Puts SQLite's errors into one line that says what to do.</summary>
internal static class Errors
{
    private const int StepsBetweenChecks = 10_000;

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

    /// <summary>Runs something that ends when it is no longer wanted, wherever in reading it is.</summary>
    /// <exception cref="KnowledgeBaseException">SQLite failed.</exception>
    /// <exception cref="OperationCanceledException">It is no longer wanted.</exception>
    public static T Translate<T>(Session session, Func<T> action, CancellationToken cancellation)
    {
        if (!cancellation.CanBeCanceled) return Translate(session.Path, action);
        cancellation.ThrowIfCancellationRequested();
        var database = session.Connection.Handle!;
        raw.sqlite3_progress_handler(database, StepsBetweenChecks, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        try
        {
            return Translate(session.Path, action);
        }
        catch (KnowledgeBaseException e) when (e.InnerException is SqliteException { SqliteErrorCode: raw.SQLITE_INTERRUPT })
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
        finally
        {
            raw.sqlite3_progress_handler(database, 0, (delegate_progress?)null, null);
        }
    }

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
