namespace ECan.Sdk;

/// <summary>Bounds of one pass over the queue.</summary>
public sealed record SyncPendingQueueOptions
{
    /// <summary>At most so many tasks are sent. Default: all that are queued when the pass starts.</summary>
    /// <value>Default: <see cref="int.MaxValue"/>.</value>
    public int MaxTasks { get; init; } = int.MaxValue;

    /// <summary>Whether failed tasks are made pending again first.</summary>
    /// <value>Default: false.</value>
    public bool IncludeFailed { get; init; }

    /// <summary>
    /// The pass begins no request after this time; those in flight are finished. While another pass runs the call waits no longer
    /// than this either; its report then says what that pass did meanwhile.
    /// </summary>
    /// <value>Default: no limit.</value>
    public TimeSpan? TimeLimit { get; init; }
}
