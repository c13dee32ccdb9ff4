using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>A store whose changes are noticed by the metrics.</summary>
internal sealed class MeteredStore(IQueueStore inner, SyncMetrics metrics, TimeProvider clock)
    : IQueueStore
{
    public async ValueTask<IReadOnlyList<EnqueueResult>> EnqueueAsync(
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellationToken = default
    )
    {
        var begun = metrics.MeasuresEnqueue ? clock.GetTimestamp() : 0;
        var results = await inner.EnqueueAsync(tasks, cancellationToken).ConfigureAwait(false);
        if (begun != 0)
        {
            metrics.Enqueued(clock.GetElapsedTime(begun));
        }

        metrics.Numbers.Changed();
        return results;
    }

    // A task that is put in flight still is one that waits, for the numbers.
    public ValueTask<IReadOnlyList<StoredTask>> ClaimAsync(
        ClaimRequest request,
        CancellationToken cancellationToken = default
    ) => inner.ClaimAsync(request, cancellationToken);

    public async ValueTask<CompletedTasks> CompleteAsync(
        IReadOnlyList<TaskOutcome> outcomes,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) => Changed(await inner.CompleteAsync(outcomes, now, cancellationToken).ConfigureAwait(false));

    public ValueTask<int> RecoverAsync(
        DateTimeOffset notBefore,
        CancellationToken cancellationToken = default
    ) => inner.RecoverAsync(notBefore, cancellationToken);

    public async ValueTask<int> RetryAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) => Changed(await inner.RetryAsync(filter, cancellationToken).ConfigureAwait(false));

    public async ValueTask<RemovedTasks> RemoveAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) => Changed(await inner.RemoveAsync(filter, cancellationToken).ConfigureAwait(false));

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

    public ValueTask<QueueTotals> GetTotalsAsync(CancellationToken cancellationToken = default) =>
        inner.GetTotalsAsync(cancellationToken);

    public ValueTask<long> GetLastSequenceAsync(CancellationToken cancellationToken = default) =>
        inner.GetLastSequenceAsync(cancellationToken);

    public ValueTask<DateTimeOffset?> GetNextDueAsync(
        SyncScope scope,
        DateTimeOffset after,
        CancellationToken cancellationToken = default
    ) => inner.GetNextDueAsync(scope, after, cancellationToken);

    public async ValueTask<int> AdoptAsync(
        SyncScope from,
        SyncScope to,
        CancellationToken cancellationToken = default
    ) => Changed(await inner.AdoptAsync(from, to, cancellationToken).ConfigureAwait(false));

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private T Changed<T>(T result)
    {
        metrics.Numbers.Changed();
        return result;
    }
}
