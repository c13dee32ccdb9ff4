// Silent: the rule is about the sync of an entity; sending the queue is not lost, for the timer does it again.
namespace Cases;

public sealed class RefreshHandler(IOfflineSyncManager manager)
{
    public void Refresh() => _ = manager.SyncPendingQueueAsync();
}
