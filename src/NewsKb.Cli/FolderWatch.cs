using System.Collections.Concurrent;

namespace NewsKb.Cli;

/// <summary>Waits for changes below paths and gives them in groups: when nothing has changed for a moment, or has gone on changing for long.</summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private const string Everything = "*";
    private readonly HashSet<string> _own;
    private readonly BlockingCollection<string> _changes = [];
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Begins to watch.</summary>
    /// <param name="paths">Folders, files and globs.</param>
    /// <param name="own">The knowledge base, which our own writing changes, with the files that SQLite keeps beside it.</param>
    /// <exception cref="UserErrorException">A path cannot be watched.</exception>
    public FolderWatch(IEnumerable<string> paths, string own)
    {
        var file = Path.GetFullPath(own);
        _own = new(StringComparer.Ordinal) { file, file + "-wal", file + "-shm", file + "-journal" };
        foreach (var folder in paths.Select(FolderOf).Distinct(StringComparer.Ordinal)) _watchers.Add(Watch(folder));
    }

    /// <summary>Waits for changes.</summary>
    /// <returns>The full paths of what changed; null when anything may have.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlySet<string>? Next(CancellationToken cancellation)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal) { _changes.Take(cancellation) };
        var end = Environment.TickCount64 + (long)Longest.TotalMilliseconds;
        while (Environment.TickCount64 < end && _changes.TryTake(out var path, (int)Quiet.TotalMilliseconds, cancellation)) changed.Add(path);
        return changed.Contains(Everything) ? null : changed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _changes.Dispose();
    }

    /// <summary>The folder itself, that of a file, or the one before the first wildcard.</summary>
    private static string FolderOf(string path)
    {
        if (path == "-") throw new UserErrorException("--watch: standard input cannot be watched");
        var wildcard = path.AsSpan().IndexOfAny('*', '?');
        var folder = wildcard >= 0 ? path[..wildcard] : path;
        if (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder) is { Length: > 0 } parent ? parent : ".";
        return Directory.Exists(folder) ? folder : throw new UserErrorException($"--watch: {folder}: no such folder");
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) => Note(change.FullPath);
        watcher.Error += (_, _) => Note(Everything); // more changes than the system could hold
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note(string path)
    {
        var changed = path == Everything ? path : Path.GetFullPath(path);
        if (_own.Contains(changed)) return;
        try
        {
            _changes.Add(changed);
        }
        catch (ObjectDisposedException)
        {
            // the last change came while the watch ended
        }
    }
}
