namespace ECan.Sdk.Queue;

/// <summary>Hands each call on to another store; who derives from it changes some of them.</summary>
/// <param name="inner">The other store.</param>
internal abstract class DelegatingQueueStore(IQueueStore inner) : IQueueStore
{
    /// <summary>The other store.</summary>
    public IQueueStore Inner { get; } = inner;

    public virtual ValueTask<IReadOnlyList<EnqueueResult>> EnqueueAsync(
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellationToken = default
    ) => Inner.EnqueueAsync(tasks, cancellationToken);

    public virtual ValueTask<IReadOnlyList<StoredTask>> ClaimAsync(
        ClaimRequest request,
        CancellationToken cancellationToken = default
    ) => Inner.ClaimAsync(request, cancellationToken);

    public virtual ValueTask<CompletedTasks> CompleteAsync(
        IReadOnlyList<TaskOutcome> outcomes,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) => Inner.CompleteAsync(outcomes, now, cancellationToken);

    public virtual ValueTask<int> RecoverAsync(
        DateTimeOffset notBefore,
        CancellationToken cancellationToken = default
    ) => Inner.RecoverAsync(notBefore, cancellationToken);

    public virtual ValueTask<int> RetryAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) => Inner.RetryAsync(filter, cancellationToken);

    public virtual ValueTask<RemovedTasks> RemoveAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) => Inner.RemoveAsync(filter, cancellationToken);

    public virtual ValueTask<IReadOnlyList<StoredTask>> ReadAsync(
        TaskFilter filter,
        long after = 0,
        int limit = int.MaxValue,
        CancellationToken cancellationToken = default
    ) => Inner.ReadAsync(filter, after, limit, cancellationToken);

    public virtual ValueTask<QueueStats> GetStatsAsync(
        SyncScope scope,
        CancellationToken cancellationToken = default
    ) => Inner.GetStatsAsync(scope, cancellationToken);

    public virtual ValueTask<QueueTotals> GetTotalsAsync(
        CancellationToken cancellationToken = default
    ) => Inner.GetTotalsAsync(cancellationToken);

    public virtual ValueTask<long> GetLastSequenceAsync(
        CancellationToken cancellationToken = default
    ) => Inner.GetLastSequenceAsync(cancellationToken);

    public virtual ValueTask<DateTimeOffset?> GetNextDueAsync(
        SyncScope scope,
        DateTimeOffset after,
        CancellationToken cancellationToken = default
    ) => Inner.GetNextDueAsync(scope, after, cancellationToken);

    public virtual ValueTask<int> AdoptAsync(
        SyncScope from,
        SyncScope to,
        CancellationToken cancellationToken = default
    ) => Inner.AdoptAsync(from, to, cancellationToken);

    public virtual ValueTask DisposeAsync() => Inner.DisposeAsync();
}
