namespace ECan.Sdk;

/// <summary>How far a pass over the queue is.</summary>
/// <param name="Synced">Tasks that the cloud took so far.</param>
/// <param name="Failed">Tasks that were given up so far.</param>
/// <param name="Remaining">Tasks of the scope that are still pending.</param>
public sealed record QueueSyncProgress(int Synced, int Failed, int Remaining);
