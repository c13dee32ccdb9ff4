namespace ECan.Sdk;

/// <summary>Where a write stands when the call returns.</summary>
public enum SyncOutcome
{
    /// <summary>The cloud has it.</summary>
    Synced,

    /// <summary>It is in the queue on disk and will be sent.</summary>
    Cached,

    /// <summary>The cloud refused it, or it could not be sent and the queue is switched off.</summary>
    Failed,
}
