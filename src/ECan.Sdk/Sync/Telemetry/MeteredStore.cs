using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>A store whose changes are noticed by the metrics.</summary>
internal sealed class MeteredStore(IQueueStore inner, SyncMetrics metrics, TimeProvider clock)
    : DelegatingQueueStore(inner)
{
    public override async ValueTask<IReadOnlyList<EnqueueResult>> EnqueueAsync(
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellationToken = default
    )
    {
        var begun = metrics.MeasuresEnqueue ? clock.GetTimestamp() : 0;
        var results = await base.EnqueueAsync(tasks, cancellationToken).ConfigureAwait(false);
        if (begun != 0)
        {
            metrics.Enqueued(clock.GetElapsedTime(begun));
        }

        metrics.Numbers.Changed();
        return results;
    }

    public override async ValueTask<CompletedTasks> CompleteAsync(
        IReadOnlyList<TaskOutcome> outcomes,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) => Changed(await base.CompleteAsync(outcomes, now, cancellationToken).ConfigureAwait(false));

    public override async ValueTask<int> RetryAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) => Changed(await base.RetryAsync(filter, cancellationToken).ConfigureAwait(false));

    public override async ValueTask<RemovedTasks> RemoveAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) => Changed(await base.RemoveAsync(filter, cancellationToken).ConfigureAwait(false));

    public override async ValueTask<int> AdoptAsync(
        SyncScope from,
        SyncScope to,
        CancellationToken cancellationToken = default
    ) => Changed(await base.AdoptAsync(from, to, cancellationToken).ConfigureAwait(false));

    private T Changed<T>(T result)
    {
        metrics.Numbers.Changed();
        return result;
    }
}
