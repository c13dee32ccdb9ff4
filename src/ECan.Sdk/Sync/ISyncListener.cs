using ECan.Sdk.Cloud;

namespace ECan.Sdk.Sync;

/// <summary>Hears what happens in a session: a manager, which raises its events.</summary>
internal interface ISyncListener
{
    /// <summary>Whether it runs passes by itself, so that no write needs to find out whether the cloud is back.</summary>
    bool IsTending { get; }

    void OnStatusChanged(SyncStatusChangedEventArgs args);

    void OnTask(SyncTaskEventArgs args);

    /// <summary>The cloud came into reach, or went out of it.</summary>
    void OnReached(CloudState state);

    /// <summary>There may be something to send.</summary>
    void OnWake(WakeReasons reason);
}
