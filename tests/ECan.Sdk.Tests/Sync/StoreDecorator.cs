using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Sync;

/// <summary>The real store, with faults that can be switched on.</summary>
internal sealed class StoreDecorator(IQueueStore inner) : IQueueStore
{
    public Exception? FailComplete { get; set; }

    /// <summary>What the disk says after it took the outcomes.</summary>
    public Exception? FailAfterComplete { get; set; }

    public Exception? FailClaim { get; set; }

    /// <summary>What reading totals waits for.</summary>
    public Task MayRead { get; set; } = Task.CompletedTask;

    public bool IsDisposed { get; private set; }

    public int Claims { get; private set; }

    public int LargestClaim { get; private set; }

    public IQueueStore Inner => inner;

    public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueAsync(
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellationToken = default
    ) => inner.EnqueueAsync(tasks, cancellationToken);

    public async ValueTask<IReadOnlyList<StoredTask>> ClaimAsync(
        ClaimRequest request,
        CancellationToken cancellationToken = default
    )
    {
        if (FailClaim is { } failure)
        {
            throw failure;
        }

        var tasks = await inner.ClaimAsync(request, cancellationToken);
        Claims++;
        LargestClaim = Math.Max(LargestClaim, tasks.Count);
        return tasks;
    }

    public async ValueTask<CompletedTasks> CompleteAsync(
        IReadOnlyList<TaskOutcome> outcomes,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        if (FailComplete is { } failure)
        {
            throw failure;
        }

        var completed = await inner.CompleteAsync(outcomes, now, cancellationToken);
        return FailAfterComplete is { } late ? throw late : completed;
    }

    public ValueTask<int> RecoverAsync(
        DateTimeOffset notBefore,
        CancellationToken cancellationToken = default
    ) => inner.RecoverAsync(notBefore, cancellationToken);

    public ValueTask<int> RetryAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) => inner.RetryAsync(filter, cancellationToken);

    public ValueTask<RemovedTasks> RemoveAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) => inner.RemoveAsync(filter, cancellationToken);

    public ValueTask<IReadOnlyList<StoredTask>> ReadAsync(
        TaskFilter filter,
        long after = 0,
        int limit = int.MaxValue,
        CancellationToken cancellationToken = default
    ) => inner.ReadAsync(filter, after, limit, cancellationToken);

    public ValueTask<QueueStats> GetStatsAsync(
        SyncScope scope,
        CancellationToken cancellationToken = default
    ) => inner.GetStatsAsync(scope, cancellationToken);

    public async ValueTask<QueueTotals> GetTotalsAsync(
        CancellationToken cancellationToken = default
    )
    {
        await MayRead;
        return await inner.GetTotalsAsync(cancellationToken);
    }

    public ValueTask<long> GetLastSequenceAsync(CancellationToken cancellationToken = default) =>
        inner.GetLastSequenceAsync(cancellationToken);

    public ValueTask<DateTimeOffset?> GetNextDueAsync(
        SyncScope scope,
        DateTimeOffset after,
        CancellationToken cancellationToken = default
    ) => inner.GetNextDueAsync(scope, after, cancellationToken);

    public ValueTask<int> AdoptAsync(
        SyncScope from,
        SyncScope to,
        CancellationToken cancellationToken = default
    ) => inner.AdoptAsync(from, to, cancellationToken);

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return inner.DisposeAsync();
    }
}
