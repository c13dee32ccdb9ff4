namespace ECan.Sdk.Queue;

/// <summary>
/// Where tasks wait, durable and shared between processes. The operations are transitions, each atomic: after it returns,
/// its effect survives a crash. Safe for any number of threads; no call blocks its thread.
/// </summary>
public interface IQueueStore : IAsyncDisposable
{
    /// <summary>
    /// Takes writes in, in order, all or none; coalesces each with the last unfinished task of its entity by the coalescing table.
    /// A task with <see cref="NewTask.SendNow"/> that nothing stands before is inserted in flight, owned by this store.
    /// </summary>
    /// <exception cref="QueueLimitException">The queue would grow beyond what it may hold; none was taken in.</exception>
    ValueTask<IReadOnlyList<EnqueueResult>> EnqueueAsync(
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Puts the next sendable tasks of one data type and operation in flight and returns them in order; empty if there are none.
    /// Never gives a task whose entity has an earlier unfinished one (failed included), an add while an add of an entity that it
    /// refers to is unfinished and not failed, or a delete while an unfinished delete, not failed, refers to its entity; waits that
    /// would close a circle do not count. <see cref="StoredTask.Attempts"/> of what is returned counts the earlier attempts only, and
    /// <see cref="StoredTask.ServerVersion"/> is what <see cref="TaskOutcome.ServerVersion"/> said last of the entity in this scope.
    /// </summary>
    ValueTask<IReadOnlyList<StoredTask>> ClaimAsync(
        ClaimRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Writes down what became of tasks in flight, in one commit. A task that fails takes the waiting adds that refer to its entity
    /// with it when it is an add. A task that fails, or is pending again, takes in the pending one behind it where the coalescing
    /// table says so. Tasks that this store does not hold in flight, or that were claimed anew since (<see cref="TaskOutcome.Claim"/>),
    /// are left as they are.
    /// </summary>
    /// <returns>What became of tasks beside what <paramref name="outcomes"/> say.</returns>
    ValueTask<CompletedTasks> CompleteAsync(
        IReadOnlyList<TaskOutcome> outcomes,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Turns the tasks in flight of owners that are gone into unconfirmed ones that rest until <paramref name="notBefore"/>.
    /// </summary>
    /// <returns>How many there were.</returns>
    ValueTask<int> RecoverAsync(
        DateTimeOffset notBefore,
        CancellationToken cancellationToken = default
    );

    /// <summary>Makes failed tasks pending again, with no refusals counted.</summary>
    /// <returns>How many there were.</returns>
    ValueTask<int> RetryAsync(TaskFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Removes tasks; what is in flight stays, and so does what is unconfirmed and still rests.</summary>
    ValueTask<RemovedTasks> RemoveAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    );

    /// <summary>Reads tasks in the order of the queue, at most <paramref name="limit"/> after the place <paramref name="after"/>.</summary>
    ValueTask<IReadOnlyList<StoredTask>> ReadAsync(
        TaskFilter filter,
        long after = 0,
        int limit = int.MaxValue,
        CancellationToken cancellationToken = default
    );

    /// <summary>Counts the tasks of a scope; the cost does not depend on their number.</summary>
    ValueTask<QueueStats> GetStatsAsync(
        SyncScope scope,
        CancellationToken cancellationToken = default
    );

    /// <summary>Counts the tasks of all scopes; the cost does not depend on their number.</summary>
    ValueTask<QueueTotals> GetTotalsAsync(CancellationToken cancellationToken = default);

    /// <summary>The place of the newest task; 0 in a queue that never held one.</summary>
    ValueTask<long> GetLastSequenceAsync(CancellationToken cancellationToken = default);

    /// <summary>When the next task of a scope that rests beyond <paramref name="after"/> is due; null if none does.</summary>
    ValueTask<DateTimeOffset?> GetNextDueAsync(
        SyncScope scope,
        DateTimeOffset after,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Moves the tasks of one scope to another, behind what waits there; what is in flight stays, and so does what stands behind it
    /// of the same entity.
    /// </summary>
    /// <returns>How many were moved.</returns>
    ValueTask<int> AdoptAsync(
        SyncScope from,
        SyncScope to,
        CancellationToken cancellationToken = default
    );
}

/// <summary>What a removal did.</summary>
/// <param name="Removed">Tasks that are gone.</param>
/// <param name="InFlight">
/// Tasks that matched and stayed, because they are being sent, or were sent without an answer and the cloud may still carry them out.
/// </param>
public sealed record RemovedTasks(int Removed, int InFlight);
