namespace ECan.Sdk.Queue;

/// <summary>What the queue did with a <see cref="NewTask"/>.</summary>
/// <param name="TaskId">The task that now holds the write: the new one, or the earlier one that absorbed it.</param>
/// <param name="Disposition">How it was taken in.</param>
public sealed record EnqueueResult(string TaskId, EnqueueDisposition Disposition)
{
    /// <summary>The row as it now stands, when it is <see cref="EnqueueDisposition.InFlight"/>: to be sent at once.</summary>
    public StoredTask? InFlight { get; init; }

    /// <summary>The error of a failed task that stands before this one and holds it back; null if none does.</summary>
    public SyncError? HeldBackBy { get; init; }
}

/// <summary>How a write was taken into the queue.</summary>
public enum EnqueueDisposition
{
    /// <summary>It has a row and is in flight; the caller sends it.</summary>
    InFlight,

    /// <summary>It has a row and waits.</summary>
    Queued,

    /// <summary>An earlier task of the same entity took its data.</summary>
    Merged,

    /// <summary>It and an earlier add that was never attempted cancelled each other: the cloud has nothing to learn.</summary>
    Cancelled,
}
