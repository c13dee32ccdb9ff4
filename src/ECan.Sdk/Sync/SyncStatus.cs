namespace ECan.Sdk;

/// <summary>What a manager is doing, as a status bar would show it.</summary>
public enum SyncStatus
{
    /// <summary>The cloud answered the last time, or was not asked yet.</summary>
    Online,

    /// <summary>The cloud is out of reach; writes are cached.</summary>
    Offline,

    /// <summary>The cloud refused the credential; writes are cached until there is another one.</summary>
    Unauthorized,

    /// <summary>The queue is being sent.</summary>
    Draining,
}
