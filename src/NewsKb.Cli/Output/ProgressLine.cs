using NewsKb.Knowledge.Indexing;

namespace NewsKb.Cli.Output;

/// <summary>One line on a terminal that tells how far indexing is; nothing where standard error is not a terminal.</summary>
internal sealed class ProgressLine(Terminal terminal, bool quiet) : IProgress<IndexProgress>, IDisposable
{
    private const string EraseToEnd = "\u001b[K";
    private const int LongestName = 24;
    private readonly Lock _lock = new();
    private bool _isShown;

    /// <summary>Whether anything is shown at all.</summary>
    public bool IsUsed => !quiet && terminal.ShowsProgress;

    public void Report(IndexProgress value)
    {
        if (!IsUsed) return;
        var finished = value.Done + value.Skipped + value.Failed;
        var share = value.Total is > 0 and var total ? $"{finished}/{total} ({100L * finished / total} %)" : $"{finished} files";
        var left = value.Remaining is { } remaining ? $", {remaining:hh\\:mm\\:ss} left" : "";
        lock (_lock)
        {
            terminal.Error.Write($"\r{share}, {value.Rate:0.#} files/s, {value.MegabyteRate:0.0} MB/s{left}  {Short(Path.GetFileName(value.CurrentFile))}{EraseToEnd}");
            _isShown = true;
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_isShown) terminal.Error.Write("\r" + EraseToEnd);
            _isShown = false;
        }
    }

    public void Dispose() => Clear();

    /// <summary>A long name by its end, so that the line stays one.</summary>
    private static string? Short(string? name) => name is { Length: > LongestName } ? "…" + name[^LongestName..] : name;
}
