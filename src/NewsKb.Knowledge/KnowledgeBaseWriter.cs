using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge;

/// <summary>
/// Writes files into a knowledge base in batched transactions. A file is stored whole or not at all; what was committed survives
/// the end of the process at any moment.
/// </summary>
public sealed class KnowledgeBaseWriter : IDisposable
{
    private const int FilesInBatch = 10_000;
    private const int BatchesBetweenMerges = 8;
    private const int MergePages = 2_000;
    private const int LargeChange = 4;
    private static readonly string[] Indexes = ["article_index", "measure_index"];
    private readonly Session _session;
    private readonly ArticleWriter _articles;
    private readonly Statement _current;
    private readonly Statement _insertSource;
    private int _pending;
    private int _batches;
    private int _writtenSinceTidy;
    private bool _isOpen;

    internal KnowledgeBaseWriter(Session session)
    {
        _session = session;
        _articles = new ArticleWriter(session.Connection);
        _current = new Statement(session.Connection, "SELECT source_id, content_hash, settings FROM sources WHERE path = ?");
        _insertSource = new Statement(
            session.Connection, "INSERT INTO sources(path, content_hash, settings, kind, charset, length, text, checksum) VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /// <summary>Whether the file is stored with this content, read with these settings.</summary>
    public bool IsCurrent(string path, string contentHash, string settings) => Errors.Translate(_session.Path, () =>
    {
        var isCurrent = _current.Add(path).Step() && _current.Text(1) == contentHash && _current.Text(2) == settings;
        _current.Reset();
        return isCurrent;
    });

    /// <summary>Stores a file with its articles in place of what is stored under its path.</summary>
    /// <param name="document">The file.</param>
    /// <param name="contentHash">The SHA-256 of its bytes, in hexadecimal.</param>
    /// <param name="settings">How it was read: what changes the result beside the content.</param>
    /// <param name="articles">The articles of <paramref name="document"/>, annotated.</param>
    /// <exception cref="KnowledgeBaseException">The disk is full, the file is locked, …: the open batch is undone.</exception>
    public void Write(SourceDocument document, string contentHash, string settings, IReadOnlyList<AnnotatedArticle> articles) => Guard(() =>
    {
        var text = SourceText.Pack(document.Text, [.. articles.Select(a => a.Article.Body)]);
        Begin();
        RemoveStored(document.Path);
        var kind = Enum.GetName(document.Kind)!.ToLowerInvariant();
        _insertSource.Add(document.Path).Add(contentHash).Add(settings).Add(kind).Add(document.Charset).Add(document.Text.Length).Add(text)
            .Add(Checker.SourceChecksum(document.Path, contentHash, settings, kind, document.Charset)).Run();
        var source = SQLitePCL.raw.sqlite3_last_insert_rowid(_session.Connection.Handle!);
        foreach (var article in articles) _articles.Write(source, article);
        if (++_pending >= FilesInBatch) EndBatch();
    });

    /// <summary>Removes a file and its articles; false where it is not stored.</summary>
    public bool Remove(string path)
    {
        var isRemoved = false;
        Guard(() =>
        {
            Begin();
            isRemoved = RemoveStored(path);
            if (++_pending >= FilesInBatch) EndBatch();
        });
        return isRemoved;
    }

    /// <summary>The paths of all files, in order.</summary>
    public IReadOnlyList<string> Paths() => Errors.Translate(_session.Path, () =>
    {
        using var select = new Statement(_session.Connection, "SELECT path FROM sources ORDER BY path");
        var paths = new List<string>();
        while (select.Step()) paths.Add(select.Text(0));
        return paths;
    });

    /// <summary>Takes the right to write now, so that a second writer is told at once rather than later.</summary>
    /// <exception cref="KnowledgeBaseException">Another process writes.</exception>
    public void Lock() => Guard(Begin);

    /// <summary>Makes all that was written last.</summary>
    public void Commit() => Guard(() =>
    {
        var written = _writtenSinceTidy + _pending;
        CommitBatch();
        if (written > 0) Tidy();
    });

    /// <summary>Gives up what was not committed.</summary>
    public void Dispose()
    {
        if (_isOpen) Rollback();
        _articles.Dispose();
        _current.Dispose();
        _insertSource.Dispose();
    }

    private bool RemoveStored(string path)
    {
        var found = _current.Add(path).Step();
        var source = found ? _current.Integer(0) : 0;
        _current.Reset();
        if (found) _articles.RemoveSource(source);
        return found;
    }

    private void Begin()
    {
        if (_isOpen) return;
        Statement.Execute(_session.Connection, "BEGIN IMMEDIATE");
        _isOpen = true;
        _articles.Refresh();
    }

    /// <summary>Each batch adds parts to the indexes: now and then they are merged, so that those who read meanwhile find few.</summary>
    private void EndBatch()
    {
        CommitBatch();
        if (++_batches % BatchesBetweenMerges == 0) MergeSmall();
    }

    private void CommitBatch()
    {
        if (!_isOpen) return;
        _articles.Save();
        Statement.Execute(_session.Connection, "COMMIT");
        _isOpen = false;
        _writtenSinceTidy += _pending;
        _pending = 0;
    }

    /// <summary>
    /// Merges the parts of the indexes, a little at a time so that the log stays small: into one after a large change, else only those
    /// parts that are many and small. What is committed does not depend on it.
    /// </summary>
    private void Tidy()
    {
        var isLarge = _writtenSinceTidy * LargeChange >= Statement.Scalar(_session.Connection, "SELECT count(*) FROM sources");
        _writtenSinceTidy = 0;
        if (isLarge)
            foreach (var index in Indexes) Merge(index, -MergePages);
        MergeSmall();
    }

    private void MergeSmall()
    {
        foreach (var index in Indexes)
            while (Merge(index, MergePages))
            {
            }
    }

    /// <summary>Merges at most so many pages; a negative number marks all parts for being merged. False when nothing was left to do.</summary>
    private bool Merge(string index, int pages)
    {
        var before = SQLitePCL.raw.sqlite3_total_changes(_session.Connection.Handle!);
        Statement.Execute(_session.Connection, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"INSERT INTO {index}({index}, rank) VALUES('merge', {pages})"));
        return SQLitePCL.raw.sqlite3_total_changes(_session.Connection.Handle!) - before >= 2;
    }

    private void Guard(Action action)
    {
        try
        {
            Errors.Translate(_session.Path, action);
        }
        catch
        {
            if (_isOpen) Rollback(); // whatever failed: half a file is never stored
            throw;
        }
    }

    private void Rollback()
    {
        _isOpen = false;
        _pending = 0;
        _articles.Forget();
        // After a full disk SQLite has rolled back by itself; then there is nothing left to undo.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_session.Connection.Handle!) == 0) Statement.Execute(_session.Connection, "ROLLBACK");
    }
}
