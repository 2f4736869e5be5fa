namespace NewsKb.Knowledge.Indexing;

/// <summary>
/// A few threads that run tasks in the order in which they are added. Threads of the pool spin while they wait, and each that ever
/// takes part keeps buffers of its own; these sleep, and are as many as there are jobs.
/// </summary>
internal sealed class WorkerThreads : IDisposable
{
    private readonly Queue<Task> _tasks = new();
    private readonly Thread[] _threads;
    private bool _isClosed;

    /// <summary>Starts the threads.</summary>
    public WorkerThreads(int count)
    {
        _threads = [.. Enumerable.Range(0, count).Select(_ => new Thread(Run) { IsBackground = true })];
        foreach (var thread in _threads) thread.Start();
    }

    /// <summary>Adds a task that was not started.</summary>
    public void Add(Task task)
    {
        lock (_tasks)
        {
            _tasks.Enqueue(task);
            Monitor.Pulse(_tasks);
        }
    }

    /// <summary>Drops the tasks that were not begun and waits for the others.</summary>
    public void Dispose()
    {
        lock (_tasks)
        {
            _isClosed = true;
            _tasks.Clear();
            Monitor.PulseAll(_tasks);
        }
        foreach (var thread in _threads) thread.Join();
    }

    private void Run()
    {
        while (Next() is { } task) task.RunSynchronously(TaskScheduler.Default); // an exception stays in the task
    }

    private Task? Next()
    {
        lock (_tasks)
        {
            while (_tasks.Count == 0 && !_isClosed) Monitor.Wait(_tasks);
            return _tasks.TryDequeue(out var task) ? task : null;
        }
    }
}
