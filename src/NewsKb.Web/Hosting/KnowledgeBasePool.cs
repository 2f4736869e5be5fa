using System.Collections.Concurrent;
using NewsKb.Knowledge;

namespace NewsKb.Web.Hosting;

/// <summary>Open knowledge bases, one a request at a time: a <see cref="KnowledgeBase"/> is not for several threads.</summary>
internal sealed class KnowledgeBasePool(WebSiteOptions options) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _slots = new(Math.Clamp(Environment.ProcessorCount, 2, 8));
    private readonly SemaphoreSlim _exports = new(2);
    private readonly ConcurrentStack<KnowledgeBase> _idle = new(); // the last used first: its columns are in memory

    /// <summary>Runs a query; waits while all are in use.</summary>
    /// <exception cref="TimeoutException">All were in use for too long.</exception>
    public async Task<T> UseAsync<T>(Func<KnowledgeBase, T> query, CancellationToken cancellation)
    {
        await WaitAsync(_slots, cancellation);
        KnowledgeBase? kb = null;
        try
        {
            while (_idle.TryPop(out kb) && kb.HasMoved) kb.Dispose(); // a new one was made and put in its place
            kb ??= KnowledgeBase.Open(options.KnowledgeBasePath);
            var result = query(kb);
            _idle.Push(kb);
            kb = null;
            return result;
        }
        finally
        {
            kb?.Dispose(); // after a failure it is opened anew
            _slots.Release();
        }
    }

    /// <summary>Runs an export on a knowledge base of its own, so that pages need not wait for slow readers.</summary>
    /// <exception cref="TimeoutException">Too many exports were under way for too long.</exception>
    public async Task ExportAsync(Func<KnowledgeBase, Task> export, CancellationToken cancellation)
    {
        await WaitAsync(_exports, cancellation);
        try
        {
            using var kb = KnowledgeBase.Open(options.KnowledgeBasePath);
            await export(kb);
        }
        finally
        {
            _exports.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryPop(out var kb)) kb.Dispose();
        _slots.Dispose();
        _exports.Dispose();
    }

    private static async Task WaitAsync(SemaphoreSlim slots, CancellationToken cancellation)
    {
        if (!await slots.WaitAsync(LongestWait, cancellation)) throw new TimeoutException("too many requests at once; try again");
    }
}
