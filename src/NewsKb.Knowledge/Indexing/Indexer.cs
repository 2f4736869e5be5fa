using System.Diagnostics;
using NewsKb.Documents.Input;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Indexing;

/// <summary>Indexes files into a knowledge base: many readers, one writer, memory bounded by the files in hand.</summary>
public sealed class Indexer
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);
    private readonly KnowledgeBase _knowledge;
    private readonly IndexOptions _options;
    private readonly IProgress<IndexProgress>? _progress;
    private readonly Action<ProcessedFile>? _observe;
    private readonly string _settings;
    private readonly List<FileFailure> _failures = [];
    private readonly Stopwatch _clock = new();
    private Task<int?>? _count;
    private TimeSpan _reported;
    private IndexProgress _state = new();
    private int _articles;
    private int _measures;

    private Indexer(KnowledgeBase knowledge, IndexOptions options, IProgress<IndexProgress>? progress, Action<ProcessedFile>? observe)
    {
        (_knowledge, _options, _progress, _observe) = (knowledge, options, progress, observe);
        var version = typeof(Indexer).Assembly.GetName().Version?.ToString(3);
        _settings = $"newskb {version} place={options.Annotation.PlaceCode} encoding={options.Read.Encoding}";
    }

    /// <summary>
    /// Indexes files in order. Files that are stored unchanged are skipped; a file that fails is reported and left out, and what
    /// was stored of it before stays.
    /// </summary>
    /// <param name="knowledge">A knowledge base open for writing.</param>
    /// <param name="files">The files, as <see cref="FileDiscovery"/> finds them.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told about ten times a second.</param>
    /// <param name="observe">Shown every file once it is worked on, in input order.</param>
    /// <param name="cancellation">Ends the work: what is done is committed and kept.</param>
    /// <exception cref="KnowledgeBaseException">The knowledge base failed (locked, disk full): what was committed is kept.</exception>
    public static IndexReport Run(
        KnowledgeBase knowledge,
        IEnumerable<FoundFile> files,
        IndexOptions? options = null,
        IProgress<IndexProgress>? progress = null,
        Action<ProcessedFile>? observe = null,
        CancellationToken cancellation = default) =>
        new Indexer(knowledge, options ?? new IndexOptions(), progress, observe).Run(files, cancellation);

    private IndexReport Run(IEnumerable<FoundFile> files, CancellationToken cancellation)
    {
        _clock.Start();
        if (!_options.DryRun) _knowledge.Writer.Lock();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (files.TryGetNonEnumeratedCount(out var total)) _state = _state with { Total = total };
        else if (_progress is not null && _options.Count is { } count) _count = Task.Run(() => count(ended.Token), CancellationToken.None);
        var seen = _options.Prune ? new HashSet<string>(StringComparer.Ordinal) : null;
        using (var lookup = new SourceLookup(_knowledge.Path))
            foreach (var file in OrderedParallel.Select(files, f => Pipeline.Process(f, _options, (path, hash) => lookup.IsCurrent(path, hash, _settings)), _options.Jobs, cancellation))
            {
                seen?.Add(file.Path);
                Take(file);
            }
        var pruned = seen is null || cancellation.IsCancellationRequested ? 0 : Prune(seen);
        if (!_options.DryRun) _knowledge.Writer.Commit();
        Report(isLast: true);
        ended.Cancel();
        return new IndexReport
        {
            Done = _state.Done,
            Skipped = _state.Skipped,
            Failures = _failures,
            Pruned = pruned,
            Articles = _articles,
            Measures = _measures,
            IsCancelled = cancellation.IsCancellationRequested,
            Elapsed = _clock.Elapsed,
            Bytes = _state.Bytes,
        };
    }

    private void Take(ProcessedFile file)
    {
        _observe?.Invoke(file);
        _state = _state with { CurrentFile = file.Path, Bytes = _state.Bytes + file.Size };
        if (file.Failure is { } reason)
        {
            _failures.Add(new FileFailure(file.Path, reason));
            _state = _state with { Failed = _state.Failed + 1 };
        }
        else if (file.IsUnchanged) _state = _state with { Skipped = _state.Skipped + 1 };
        else
        {
            if (!_options.DryRun) _knowledge.Writer.Write(file.Document!, file.ContentHash, _settings, file.Articles);
            _articles += file.Articles.Count;
            _measures += file.Articles.Sum(a => a.Measures.Count);
            _state = _state with { Done = _state.Done + 1 };
        }
        Report(isLast: false);
    }

    private int Prune(HashSet<string> seen)
    {
        var vanished = _knowledge.Writer.Paths().Where(p => !seen.Contains(p)).ToList();
        if (!_options.DryRun)
            foreach (var path in vanished) _knowledge.Writer.Remove(path);
        return vanished.Count;
    }

    private void Report(bool isLast)
    {
        if (_progress is null || (!isLast && _clock.Elapsed - _reported < ReportInterval)) return;
        _reported = _clock.Elapsed;
        if (_count is { IsCompletedSuccessfully: true } count) _state = _state with { Total = count.Result };
        _progress.Report(_state with { Elapsed = _clock.Elapsed });
    }
}
