namespace ECan.Sdk;

/// <summary>Where a queued task stands. Durable.</summary>
public enum QueuedTaskStatus
{
    /// <summary>Waits to be sent.</summary>
    Pending = 0,

    /// <summary>Is being sent by a running process.</summary>
    InFlight = 1,

    /// <summary>Was sent, and nobody knows whether the cloud took it; is sent again after <see cref="OfflineSyncOptions.OutcomeUnknownHold"/>.</summary>
    Unconfirmed = 2,

    /// <summary>Was given up and waits for a person, or for the next operation on its entity.</summary>
    Failed = 3,
}
