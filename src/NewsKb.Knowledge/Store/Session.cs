using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Store.Pages;
using SQLitePCL;

namespace NewsKb.Knowledge.Store;

/// <summary>An open knowledge base file: checked to be ours, with our full-text extension.</summary>
internal sealed class Session : IDisposable
{
    private const string InMemory = ":memory:";
    private readonly FullTextExtension _extension;
    private readonly bool _isReadOnly;

    private Session(string path, SqliteConnection connection, ITextAnalyzer analyzer, bool isReadOnly)
    {
        _isReadOnly = isReadOnly;
        Path = path;
        Connection = connection;
        Analyzer = analyzer;
        _extension = new FullTextExtension(connection, analyzer);
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The connection.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>How text becomes terms.</summary>
    public ITextAnalyzer Analyzer { get; }

    /// <summary>What changes when the file does, by this connection or another.</summary>
    public (long Others, int Own) Changes() => (Statement.Scalar(Connection, "PRAGMA data_version"), raw.sqlite3_total_changes(Connection.Handle!));

    /// <summary>Whether the file that was opened no longer stands at its path: it was deleted, or another took its place.</summary>
    public unsafe bool HasMoved()
    {
        var moved = stackalloc int[] { 0 };
        return Native.FileControl(Connection.Handle!.DangerousGetHandle(), 0, Native.HasMoved, moved) == Native.Ok && *moved != 0;
    }

    /// <summary>Opens a file that exists.</summary>
    public static Session OpenRead(string path)
    {
        if (Directory.Exists(path)) throw new KnowledgeBaseException($"{path}: is a folder, not a knowledge base");
        if (!File.Exists(path)) throw new KnowledgeBaseException($"{path}: no such knowledge base; make one with: newskb index PATH… --kb {path}");
        return Errors.Translate(path, () =>
        {
            var session = OpenReadOnly(path);
            if (Migrations.IsCurrent(session.Connection)) return session;
            session.Dispose();
            OpenWrite(path).Dispose();
            return OpenReadOnly(path);
        });
    }

    /// <summary>Opens a file that exists so that it can be checked; for reading only, where it may not be written.</summary>
    public static Session OpenCheck(string path)
    {
        try
        {
            return Errors.Translate(path, () => Open(path, SqliteOpenMode.ReadWrite, create: false));
        }
        catch (KnowledgeBaseException)
        {
            return OpenRead(path);
        }
    }

    /// <summary>An empty knowledge base that is in no file.</summary>
    public static Session CreateInMemory() => Open(InMemory, SqliteOpenMode.ReadWriteCreate, create: true);

    /// <summary>Opens a file for writing, making it where it is missing.</summary>
    public static Session OpenWrite(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new KnowledgeBaseException("a knowledge base needs a path"); // SQLite would make one that is gone when it is closed
        if (Directory.Exists(path)) throw new KnowledgeBaseException($"{path}: is a folder, not a knowledge base");
        var isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        return Errors.Translate(path, () => Open(path, SqliteOpenMode.ReadWriteCreate, isNew));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        _extension.Dispose();
        if (_isReadOnly) RemoveEmptyLog(Path);
    }

    /// <summary>Lets SQLite take away the empty log that a reader has made and may not remove; not where others have the file open.</summary>
    private static void RemoveEmptyLog(string path)
    {
        if (new FileInfo(path + "-wal") is not { Exists: true, Length: 0 }) return;
        try
        {
            using var connection = new SqliteConnection(Settings(path, SqliteOpenMode.ReadWrite));
            connection.Open();
            CheckHeader(path, connection);
        }
        catch (Exception e) when (e is SqliteException or KnowledgeBaseException)
        {
            // It may not be written, or is locked: the log stays, and does no harm.
        }
    }

    private static Session OpenReadOnly(string path)
    {
        try
        {
            return Open(path, SqliteOpenMode.ReadOnly, create: false);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && !File.Exists(path + "-wal"))
        {
            // Reading makes files beside the file. Where the folder is read-only, there is nothing to agree on with a writer.
            return Open(path, SqliteOpenMode.ReadOnly, create: false, $"file:{Uri.EscapeDataString(System.IO.Path.GetFullPath(path))}?immutable=1");
        }
    }

    private static Session Open(string path, SqliteOpenMode mode, bool create, string? address = null)
    {
        SealedFileSystem.Install();
        var connection = new SqliteConnection(Settings(address ?? path, mode));
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle!, 2_000); // as long as another process may take to make the file
            create |= mode == SqliteOpenMode.ReadWriteCreate && IsBlank(connection);
            if (create) PageReader.Reserve(connection);
            else CheckHeader(path, connection);
            if (mode == SqliteOpenMode.ReadWriteCreate)
                Statement.Execute(connection, "PRAGMA page_size=16384; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY");
            // Pages that are mapped count as memory of the process: a writer goes without, so that its memory stays flat.
            Statement.Execute(connection, mode == SqliteOpenMode.ReadOnly ? "PRAGMA cache_size=-262144; PRAGMA mmap_size=1073741824" : "PRAGMA cache_size=-65536");
            var session = new Session(path, connection, Analyzers.Default, mode == SqliteOpenMode.ReadOnly);
            if (create) CreateTables(connection);
            else if (mode == SqliteOpenMode.ReadWriteCreate) Migrations.Run(connection);
            raw.sqlite3_busy_timeout(connection.Handle!, 10_000);
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Settings(string address, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = address, Mode = mode, Pooling = false, Vfs = address == InMemory ? null : SealedFileSystem.Name }.ToString();

    private static void CheckHeader(string path, SqliteConnection connection)
    {
        if (Statement.Scalar(connection, "PRAGMA application_id") != Schema.ApplicationId)
            throw new KnowledgeBaseException($"{path}: is not a knowledge base of newskb");
        var version = Statement.Scalar(connection, "PRAGMA user_version");
        if (version > Schema.Version)
            throw new KnowledgeBaseException($"{path}: was made by a newer newskb (format {version}, this one reads up to {Schema.Version})");
    }

    /// <summary>Whether nothing is in the file yet: it is new, or the process that made it was killed at once.</summary>
    private static bool IsBlank(SqliteConnection connection) => Statement.Scalar(connection, "SELECT count(*) FROM sqlite_schema") == 0;

    private static void CreateTables(SqliteConnection connection)
    {
        Statement.Execute(connection, "BEGIN IMMEDIATE");
        if (!IsBlank(connection))
        {
            Statement.Execute(connection, "COMMIT"); // another process has made them in the meantime
            return;
        }
        Statement.Execute(connection, Schema.Tables);
        Statement.Execute(connection, Schema.Instruments);
        Statement.Execute(connection, Schema.Indexes);
        Statement.Execute(connection, string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA application_id={Schema.ApplicationId}; PRAGMA user_version={Schema.Version}; COMMIT"));
    }
}
