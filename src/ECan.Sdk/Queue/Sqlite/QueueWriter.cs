using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// The only one that touches the file: takes what waits, in order, and commits it together. It runs on the thread pool and never twice
/// at once, not on a thread of its own: waking one and being woken by it takes longer than the insert between. A caller's thread does
/// none of its work.
/// </summary>
internal sealed class QueueWriter(QueueFile file, TimeProvider time, ILogger logger)
    : IThreadPoolWorkItem,
        IAsyncDisposable
{
    private const int Orderly = 1;
    private const int LikeACrash = 2;

    private readonly ConcurrentQueue<WriterJob> jobs = new();
    private readonly TaskCompletionSource ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private volatile int ending;
    private volatile bool ticked;
    private int running;

    // Set by opening; after that used by one run at a time.
    private OpenQueue? queue;

    /// <summary>Opens the file, on a thread of its own: it may wait for other processes.</summary>
    /// <exception cref="QueueFileException">It cannot be used.</exception>
    public Task OpenAsync()
    {
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                queue = OpenQueue.Open(file, time, AskForTick, logger);
                opened.SetResult();
            }
            catch (Exception error)
            {
                opened.SetException(error);
            }
        })
        {
            IsBackground = true,
            Name = "ECan.Sdk queue opening",
        };
        thread.Start();
        return opened.Task;
    }

    /// <summary>What came of the check of a file that is used meanwhile; at once if there was no need of one.</summary>
    public Task<PageCheckEnd> Checked => queue?.Checked ?? Task.FromResult(PageCheckEnd.Passed);

    /// <summary>Runs a command.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed, or was before the command began.</exception>
    public async ValueTask<T> RunAsync<T>(
        Func<QueueSession, T> command,
        bool writes,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var job = new WriterJob<T>(command, writes);
        if (cancellationToken.CanBeCanceled)
        {
            job.CancelWith(cancellationToken);
        }

        jobs.Enqueue(job);
        Schedule();
        return await job.Completion.ConfigureAwait(false);
    }

    /// <summary>Finishes the group at work, refuses what waits behind it, and closes the file.</summary>
    public ValueTask DisposeAsync() => new(EndAsync(Orderly));

    /// <summary>Stops as if the process were killed: nothing is written any more, and the owner file stays, unlocked.</summary>
    public Task AbandonAsync() => EndAsync(LikeACrash);

    void IThreadPoolWorkItem.Execute()
    {
        var group = new List<WriterJob>();
        try
        {
            Work(group);
        }
        finally
        {
            // Callers go on only when the next run can begin: what they do may take long, or wait for another command.
            Interlocked.Exchange(ref running, 0);
            if (!jobs.IsEmpty || ticked || IsToBeClosed)
            {
                Schedule();
            }

            Publish(group);
        }
    }

    private bool IsToBeClosed => ending != 0 && queue is { IsClosed: false };

    // Whoever is first starts a run; what comes while it runs is seen at its end.
    private void Schedule()
    {
        if (Interlocked.Exchange(ref running, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        }
    }

    private void AskForTick()
    {
        ticked = true;
        Schedule();
    }

    private Task EndAsync(int ending)
    {
        queue?.CancelCheck();
        if (Interlocked.CompareExchange(ref this.ending, ending, 0) == 0)
        {
            Schedule();
        }

        return ended.Task;
    }

    private void Work(List<WriterJob> group)
    {
        var isTick = ticked;
        ticked = false;
        if (Refusal() is { } refusal)
        {
            RefuseAll(group, refusal);
        }
        else
        {
            queue!.Commit(jobs, group);
            if (isTick)
            {
                queue.Tick();
            }
        }

        if (IsToBeClosed)
        {
            if (ending == LikeACrash)
            {
                queue!.Abandon();
            }
            else
            {
                queue!.Dispose();
            }

            ended.SetResult();
        }
    }

    private Exception? Refusal() =>
        ending != 0 ? new ObjectDisposedException(nameof(SqliteQueueStore)) : queue!.Refusal;

    private void RefuseAll(List<WriterJob> group, Exception refusal)
    {
        while (jobs.TryDequeue(out var job))
        {
            if (job.TryStart())
            {
                job.Refuse(refusal);
                group.Add(job);
            }
        }
    }

    private static void Publish(List<WriterJob> group)
    {
        // The last one goes on right here, the others side by side.
        for (var i = 0; i < group.Count - 1; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(group[i], preferLocal: false);
        }

        if (group.Count > 0)
        {
            group[^1].Publish();
        }
    }
}
