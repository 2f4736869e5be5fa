using NewsKb.Knowledge.Indexing;

namespace NewsKb.Cli.Output;

/// <summary>One line on a terminal that tells how far indexing is; nothing where standard error is not a terminal.</summary>
internal sealed class ProgressLine(Terminal terminal, bool quiet) : IProgress<IndexProgress>, IDisposable
{
    private readonly Lock _lock = new();
    private int _shown;

    public void Report(IndexProgress value)
    {
        if (quiet || !terminal.ShowsProgress) return;
        var finished = value.Done + value.Skipped + value.Failed;
        var share = value.Total is > 0 and var total ? $"{finished}/{total} ({100L * finished / total} %)" : $"{finished} files";
        var left = value.Remaining is { } remaining ? $", {remaining:hh\\:mm\\:ss} left" : "";
        var line = $"{share}, {value.Rate:0.#} files/s{left}  {Path.GetFileName(value.CurrentFile)}";
        lock (_lock)
        {
            terminal.Error.Write("\r" + line.PadRight(_shown));
            _shown = line.Length;
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_shown > 0) terminal.Error.Write("\r" + new string(' ', _shown * 2) + "\r");
            _shown = 0;
        }
    }

    public void Dispose() => Clear();
}
