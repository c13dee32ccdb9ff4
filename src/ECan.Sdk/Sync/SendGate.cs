namespace ECan.Sdk.Sync;

/// <summary>Whether a write may be sent at once.</summary>
internal enum SendGate
{
    /// <summary>It may.</summary>
    Open,

    /// <summary>The cloud is out of reach.</summary>
    Offline,

    /// <summary>The credential was refused.</summary>
    Unauthorized,

    /// <summary>The service asked to be left alone.</summary>
    Throttled,

    /// <summary>The caller wants it queued only.</summary>
    Deferred,
}
