using ECan.Sdk.Cloud;
using ECan.Sdk.Sync;

namespace ECan.Sdk;

public sealed partial class OfflineSyncManager : ISyncListener
{
    private readonly Lock listening = new();
    private EventHandler<SyncStatusChangedEventArgs>? statusChanged;
    private EventHandler<TaskQueuedEventArgs>? taskQueued;
    private EventHandler<TaskSyncedEventArgs>? taskSynced;
    private EventHandler<TaskFailedEventArgs>? taskFailed;
    private EventHandler<AccountSwitchedEventArgs>? accountSwitched;
    private EventHandler<QueueFileSetAsideEventArgs>? queueFileSetAside;

    /// <inheritdoc />
    public event EventHandler<SyncStatusChangedEventArgs>? StatusChanged
    {
        add => Listen(ref statusChanged, value, add: true);
        remove => Listen(ref statusChanged, value, add: false);
    }

    /// <inheritdoc />
    public event EventHandler<TaskQueuedEventArgs>? TaskQueued
    {
        add => Listen(ref taskQueued, value, add: true);
        remove => Listen(ref taskQueued, value, add: false);
    }

    /// <inheritdoc />
    public event EventHandler<TaskSyncedEventArgs>? TaskSynced
    {
        add => Listen(ref taskSynced, value, add: true);
        remove => Listen(ref taskSynced, value, add: false);
    }

    /// <inheritdoc />
    public event EventHandler<TaskFailedEventArgs>? TaskFailed
    {
        add => Listen(ref taskFailed, value, add: true);
        remove => Listen(ref taskFailed, value, add: false);
    }

    /// <inheritdoc />
    public event EventHandler<AccountSwitchedEventArgs>? AccountSwitched
    {
        add => Listen(ref accountSwitched, value, add: true);
        remove => Listen(ref accountSwitched, value, add: false);
    }

    /// <inheritdoc />
    public event EventHandler<QueueFileSetAsideEventArgs>? QueueFileSetAside
    {
        add => Listen(ref queueFileSetAside, value, add: true);
        remove => Listen(ref queueFileSetAside, value, add: false);
    }

    /// <inheritdoc />
    public SyncStatus Status => Current.Session.Status;

    bool ISyncListener.IsTending => timer.IsRunning;

    void ISyncListener.OnStatusChanged(SyncStatusChangedEventArgs args) =>
        SafeEvents.Raise(statusChanged, this, args, core.Logger);

    void ISyncListener.OnTask(SyncTaskEventArgs args)
    {
        switch (args)
        {
            case TaskSyncedEventArgs synced:
                SafeEvents.Raise(taskSynced, this, synced, core.Logger);
                break;
            case TaskFailedEventArgs failed:
                SafeEvents.Raise(taskFailed, this, failed, core.Logger);
                break;
            case TaskQueuedEventArgs queued:
                SafeEvents.Raise(taskQueued, this, queued, core.Logger);
                break;
            default:
                break;
        }
    }

    void ISyncListener.OnReached(CloudState state)
    {
        if (state is CloudState.Online)
        {
            // Also where a pass found out: what was queued since it began is not its own.
            timer.Wake(WakeReasons.Online);
        }
        else if (state is CloudState.Offline && !Current.Drain.IsRunning)
        {
            schedule.Restart();
            timer.Wake(WakeReasons.Interval);
        }
    }

    void ISyncListener.OnWake(WakeReasons reason) => timer.Wake(reason);

    internal void OnQueueFileSetAside(QueueFileSetAsideEventArgs args) =>
        SafeEvents.Raise(queueFileSetAside, this, args, core.Logger);

    private void OnAccountSwitched(AccountSwitchedEventArgs args) =>
        SafeEvents.Raise(accountSwitched, this, args, core.Logger);

    private void Listen<TArgs>(
        ref EventHandler<TArgs>? handlers,
        EventHandler<TArgs>? handler,
        bool add
    )
        where TArgs : EventArgs
    {
        lock (listening)
        {
            handlers = add ? handlers + handler : handlers - handler;
            var isHeard =
                statusChanged is not null
                || taskQueued is not null
                || taskSynced is not null
                || taskFailed is not null
                || accountSwitched is not null
                || queueFileSetAside is not null;
            if (!isHeard)
            {
                core.Kept.Remove(this);
            }
            else
            {
                // Who listens need not hold the manager himself.
                core.Kept.Add(this);
            }
        }
    }
}
