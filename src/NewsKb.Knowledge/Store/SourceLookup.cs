using Microsoft.Data.Sqlite;

namespace NewsKb.Knowledge.Store;

/// <summary>Tells from any thread whether a file is stored unchanged, as of the last commit.</summary>
internal sealed class SourceLookup : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly Statement _select;

    public SourceLookup(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
        _select = new Statement(_connection, "SELECT 1 FROM sources WHERE path = ? AND content_hash = ? AND settings = ?");
    }

    /// <summary>Whether the file is stored with this content, read with these settings.</summary>
    public bool IsCurrent(string path, string contentHash, string settings)
    {
        lock (_gate)
        {
            var isCurrent = _select.Add(path).Add(contentHash).Add(settings).Step();
            _select.Reset();
            return isCurrent;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _select.Dispose();
        _connection.Dispose();
    }
}
