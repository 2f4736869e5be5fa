namespace NewsKb.Knowledge.Indexing;

/// <summary>Works on items in parallel and yields the results in input order, holding only a few at a time.</summary>
internal static class OrderedParallel
{
    /// <summary>More jobs than this are as this many: a thread each would use up what the system has.</summary>
    public const int MostJobs = 256;

    private const int AheadOfEachJob = 4;

    /// <summary>Maps items by <paramref name="work"/> with at most <paramref name="jobs"/> at once (0: one a processor; no more than <see cref="MostJobs"/>); cancelled, it ends early.</summary>
    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int jobs, CancellationToken cancellation)
    {
        jobs = Math.Min(MostJobs, jobs > 0 ? jobs : Environment.ProcessorCount);
        using var workers = new WorkerThreads(jobs);
        var pending = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            if (cancellation.IsCancellationRequested) break;
            var task = new Task<TResult>(() => work(item), CancellationToken.None);
            workers.Add(task);
            pending.Enqueue(task);
            if (pending.Count < jobs * AheadOfEachJob) continue;
            Wait(pending.Peek(), cancellation);
            if (!cancellation.IsCancellationRequested) yield return pending.Dequeue().GetAwaiter().GetResult();
        }
        while (pending.TryDequeue(out var task))
        {
            var result = task.GetAwaiter().GetResult();
            if (cancellation.IsCancellationRequested) break;
            yield return result;
        }
    }

    /// <summary>Waits until a task has ended, well or not, or is no longer wanted.</summary>
    private static void Wait(Task task, CancellationToken cancellation)
    {
        try
        {
            Task.WaitAny([task], cancellation);
        }
        catch (OperationCanceledException)
        {
            // the caller looks
        }
    }
}
