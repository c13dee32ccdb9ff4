namespace ECan.Sdk.Sync;

/// <summary>How a pass ended.</summary>
/// <param name="Report">What it did.</param>
/// <param name="UpToSequence">The last place in the queue that it looked at.</param>
/// <param name="CutShort">A bound, a cancellation or a stop ended it, not the queue or the cloud.</param>
internal sealed record PassOutcome(QueueSyncReport Report, long UpToSequence, bool CutShort);
