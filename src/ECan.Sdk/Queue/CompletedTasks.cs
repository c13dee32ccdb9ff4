namespace ECan.Sdk.Queue;

/// <summary>What <see cref="IQueueStore.CompleteAsync"/> did beside what the outcomes say.</summary>
public sealed record CompletedTasks
{
    /// <summary>Nothing.</summary>
    public static CompletedTasks None { get; } = new();

    /// <summary>The tasks that failed as a consequence of others, without those that the outcomes name.</summary>
    public IReadOnlyList<StoredTask> AlsoFailed { get; init; } = [];

    /// <summary>
    /// The places of tasks that took in the pending write behind them: pending again with its data and due at once, also where the
    /// outcome says failed.
    /// </summary>
    public IReadOnlyList<long> Absorbed { get; init; } = [];

    /// <summary>The places, of those that the outcomes name, behind which newer writes to the same entity wait.</summary>
    public IReadOnlyList<long> Followed { get; init; } = [];

    /// <summary>Whether a task that waited for one of these waits no more: there is something to claim.</summary>
    public bool Freed { get; init; }

    /// <summary>
    /// The tasks that are gone because they cancelled each other out, those that the outcomes name and those behind them: the cloud has
    /// nothing to learn.
    /// </summary>
    public IReadOnlyList<StoredTask> CancelledOut { get; init; } = [];
}
