namespace ECan.Sdk.Queue;

/// <summary>A task as the store holds it.</summary>
public sealed record StoredTask
{
    /// <summary>The place in the queue; orders the tasks of one entity.</summary>
    public required long Sequence { get; init; }

    /// <summary>The task's id, unique over all time.</summary>
    public required string Id { get; init; }

    /// <inheritdoc cref="NewTask.Scope"/>
    public required SyncScope Scope { get; init; }

    /// <inheritdoc cref="NewTask.DataType"/>
    public required string DataType { get; init; }

    /// <inheritdoc cref="NewTask.Key"/>
    public required string Key { get; init; }

    /// <inheritdoc cref="NewTask.Operation"/>
    public required SyncOperation Operation { get; init; }

    /// <summary>Where the task stands.</summary>
    public required QueuedTaskStatus Status { get; init; }

    /// <inheritdoc cref="NewTask.Payload"/>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>
    /// The version of the entity that the cloud told last, for a cloud that detects conflicts by it; null if none is known. Known only of
    /// tasks that are handed out to be sent.
    /// </summary>
    public long? ServerVersion { get; init; }

    /// <summary>How often it was, or may have been, sent.</summary>
    public int Attempts { get; init; }

    /// <summary>How often it was taken out of the queue to be sent; tells one stay in flight from the next.</summary>
    public int Claim { get; init; }

    /// <summary>How often the cloud refused it or left it unconfirmed since its data last changed.</summary>
    public int Refusals { get; init; }

    /// <summary>It rests until then; null if it is due.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <inheritdoc cref="NewTask.CreatedAt"/>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last error; kept when a newer write absorbs the task.</summary>
    public SyncError? Error { get; init; }

    /// <summary>When the last error came.</summary>
    public DateTimeOffset? LastRetryAt { get; init; }

    /// <inheritdoc cref="NewTask.Trace"/>
    public string? Trace { get; init; }
}
