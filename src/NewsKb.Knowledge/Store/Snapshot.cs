using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsKb.Knowledge.Store;

/// <summary>While it lasts, all that is read of a knowledge base is of one moment. Within a transaction of the writer it does nothing: that sees what it has written.</summary>
internal readonly struct Snapshot : IDisposable
{
    private readonly SqliteConnection? _connection;

    /// <summary>Begins.</summary>
    public Snapshot(SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle!) == 0) return;
        Statement.Execute(connection, "BEGIN");
        _connection = connection;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // After an error SQLite may have ended it by itself.
        if (_connection is not null && raw.sqlite3_get_autocommit(_connection.Handle!) == 0) Statement.Execute(_connection, "COMMIT");
    }
}
