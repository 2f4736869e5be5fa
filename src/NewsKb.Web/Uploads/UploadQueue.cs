using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using NewsKb.Documents;
using NewsKb.Documents.Input;
using NewsKb.Extraction;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Indexing;

namespace NewsKb.Web.Uploads;

/// <summary>Stores what was sent, one upload after another: a knowledge base has one writer.</summary>
internal sealed class UploadQueue : IAsyncDisposable
{
    private const int MostWaiting = 4;
    private const int MostKept = 100;
    private readonly WebSiteOptions _options;
    private readonly ConcurrentDictionary<string, UploadJob> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();
    private readonly Channel<UploadJob> _waiting = Channel.CreateBounded<UploadJob>(MostWaiting);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public UploadQueue(WebSiteOptions options)
    {
        _options = options;
        _work = Task.Run(WorkAsync);
    }

    /// <summary>The upload of a name; null where there is none (any more).</summary>
    public UploadJob? Find(string id) => _jobs.GetValueOrDefault(id);

    /// <summary>Takes files to be stored; null while too many wait.</summary>
    public UploadJob? Add(IReadOnlyList<FoundFile> files, IEnumerable<UploadedFile> refused, string? place)
    {
        var job = new UploadJob(RandomNumberGenerator.GetHexString(16, lowercase: true), files, refused, place);
        _jobs[job.Id] = job;
        if (!_waiting.Writer.TryWrite(job))
        {
            _jobs.TryRemove(job.Id, out _);
            return null;
        }
        _order.Enqueue(job.Id);
        while (_order.Count > MostKept && _order.TryDequeue(out var oldest)) _jobs.TryRemove(oldest, out _);
        return job;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        await foreach (var job in _waiting.Reader.ReadAllAsync())
        {
            if (_stop.IsCancellationRequested) return;
            job.Start();
            job.End(Store(job));
        }
    }

    /// <summary>Stores the files of an upload; gives the reason where the knowledge base could not be written.</summary>
    private string? Store(UploadJob job)
    {
        try
        {
            using var kb = KnowledgeBase.OpenForWriting(_options.KnowledgeBasePath);
            var options = new IndexOptions
            {
                Read = new ReadOptions { MaximumFileSize = _options.MaximumUpload },
                Annotation = new AnnotationOptions { PlaceCode = job.Place },
            };
            Indexer.Run(kb, job.Files, options, observe: job.Add, cancellation: _stop.Token);
            return null;
        }
#pragma warning disable CA1031 // one upload that fails must not end the others
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e is KnowledgeBaseException ? e.Message.Split(": ", 2)[^1] : e.GetType().Name;
        }
    }
}
