using ECan.Sdk.Cloud;
using ECan.Sdk.Sync;

namespace ECan.Sdk;

public sealed partial class OfflineSyncManager : ISyncListener
{
    /// <summary>The status has changed. Raised from any thread; what a handler throws is logged.</summary>
    public event EventHandler<SyncStatusChangedEventArgs>? StatusChanged;

    /// <summary>A write went into the queue and waits. Raised from any thread; what a handler throws is logged.</summary>
    public event EventHandler<TaskQueuedEventArgs>? TaskQueued;

    /// <summary>The cloud has a write, or has nothing to learn of it. Raised from any thread; what a handler throws is logged.</summary>
    public event EventHandler<TaskSyncedEventArgs>? TaskSynced;

    /// <summary>A write was given up and waits for a person. Raised from any thread; what a handler throws is logged.</summary>
    public event EventHandler<TaskFailedEventArgs>? TaskFailed;

    /// <summary>The manager went over to another account. What a handler throws is logged.</summary>
    public event EventHandler<AccountSwitchedEventArgs>? AccountSwitched;

    /// <summary>A queue file could not be read and was put aside. Raised from any thread; what a handler throws is logged.</summary>
    public event EventHandler<QueueFileSetAsideEventArgs>? QueueFileSetAside;

    /// <summary>What the manager is doing, as a status bar would show it.</summary>
    public SyncStatus Status => Current.Session.Status;

    bool ISyncListener.IsTending => timer.IsRunning;

    void ISyncListener.OnStatusChanged(SyncStatusChangedEventArgs args) =>
        SafeEvents.Raise(StatusChanged, this, args, core.Logger);

    void ISyncListener.OnTask(SyncTaskEventArgs args)
    {
        switch (args)
        {
            case TaskSyncedEventArgs synced:
                SafeEvents.Raise(TaskSynced, this, synced, core.Logger);
                break;
            case TaskFailedEventArgs failed:
                SafeEvents.Raise(TaskFailed, this, failed, core.Logger);
                break;
            case TaskQueuedEventArgs queued:
                SafeEvents.Raise(TaskQueued, this, queued, core.Logger);
                break;
            default:
                break;
        }
    }

    void ISyncListener.OnReached(CloudState state)
    {
        if (Current.Drain.IsRunning)
        {
            // The pass that found out goes on, or ends, by itself.
            return;
        }

        if (state is CloudState.Online)
        {
            timer.Wake(WakeReasons.Online);
        }
        else if (state is CloudState.Offline)
        {
            schedule.Restart();
            timer.Wake(WakeReasons.Interval);
        }
    }

    void ISyncListener.OnNetwork() => timer.Wake(WakeReasons.Network);

    internal void OnQueueFileSetAside(QueueFileSetAsideEventArgs args) =>
        SafeEvents.Raise(QueueFileSetAside, this, args, core.Logger);

    private void OnAccountSwitched(AccountSwitchedEventArgs args) =>
        SafeEvents.Raise(AccountSwitched, this, args, core.Logger);
}
