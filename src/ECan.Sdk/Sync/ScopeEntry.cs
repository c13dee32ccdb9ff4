namespace ECan.Sdk.Sync;

/// <summary>What there is once for each scope.</summary>
internal sealed record ScopeEntry(SyncSession Session, QueueDrain Drain);
