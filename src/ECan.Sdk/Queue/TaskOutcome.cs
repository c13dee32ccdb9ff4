namespace ECan.Sdk.Queue;

/// <summary>What an answered, or unanswered, request means for one of its tasks.</summary>
public sealed record TaskOutcome
{
    /// <summary>The task.</summary>
    public required long Sequence { get; init; }

    /// <summary>
    /// <see cref="StoredTask.Claim"/> of the task as it was sent: an outcome that comes late must not be taken for that of a newer
    /// attempt. Null for whichever it is.
    /// </summary>
    public int? Claim { get; init; }

    /// <summary>What becomes of it; null when the cloud has it and the row goes.</summary>
    public required QueuedTaskStatus? Status { get; init; }

    /// <summary>Why it is not in the cloud; null when <see cref="Status"/> is null.</summary>
    public SyncError? Error { get; init; }

    /// <summary>The version of the entity that the cloud's answer told, kept for the writes that follow; null if it told none.</summary>
    public long? ServerVersion { get; init; }

    /// <summary>Whether the request may have reached the cloud, so that the add can no longer be cancelled out.</summary>
    public bool Attempted { get; init; } = true;

    /// <summary>Whether the error counts against <see cref="OfflineSyncOptions.MaxRetries"/>.</summary>
    public bool Counted { get; init; }

    /// <summary>It rests until then.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The operation it goes on with, where the answer showed that another one is right (an add that exists becomes an update).</summary>
    public SyncOperation? Becomes { get; init; }
}
