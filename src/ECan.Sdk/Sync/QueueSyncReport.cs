namespace ECan.Sdk;

/// <summary>What one pass over the queue did. Immutable.</summary>
/// <param name="Total">Tasks that were sent.</param>
/// <param name="Synced">Tasks that the cloud took.</param>
/// <param name="Failed">Tasks that were given up in this pass and now wait for a person.</param>
/// <param name="Remaining">Tasks of this scope that are still pending.</param>
public sealed record QueueSyncReport(int Total, int Synced, int Failed, int Remaining)
{
    /// <summary>What ended the pass before the queue was empty; null if nothing did.</summary>
    public SyncError? StoppedBy { get; init; }

    /// <summary>Whether the queue is empty and nothing was given up.</summary>
    public bool Success => Failed == 0 && Remaining == 0;
}
