namespace ECan.Sdk;

/// <summary>What a host does with the queue when it starts.</summary>
public enum StartupDrain
{
    /// <summary>Sends it while the app is already running.</summary>
    Background,

    /// <summary>Sends it, within <see cref="OfflineSyncOptions.StartupDrainTimeout"/>, before the host counts as started.</summary>
    Wait,

    /// <summary>Sends nothing at start; the timer does.</summary>
    None,
}
