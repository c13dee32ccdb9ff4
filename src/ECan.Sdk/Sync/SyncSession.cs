using System.Collections.Immutable;
using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>What the managers of one scope have in common: its credential, its status, its listeners. Safe for any number of threads.</summary>
internal sealed class SyncSession(
    SyncScope scope,
    AppSyncAuthorization authorization,
    ICloudClient client,
    TimeProvider clock,
    ILogger logger
)
{
    private readonly Lock gate = new();
    private ImmutableArray<ISyncListener> listeners = [];
    private AppSyncAuthorization authorization = authorization;
    private DateTimeOffset throttledUntil;
    private bool unauthorized;
    private bool draining;
    private SyncStatus status;

    public SyncScope Scope { get; } = scope;

    public SyncStatus Status
    {
        get
        {
            lock (gate)
            {
                return Compute();
            }
        }
    }

    public CapturedScope Capture() => new(this, Volatile.Read(ref authorization));

    /// <summary>Whether a write may be sent at once. An account whose credential was refused does not stop the others.</summary>
    public SendGate Gate()
    {
        lock (gate)
        {
            return client.State is CloudState.Offline ? SendGate.Offline
                : unauthorized ? SendGate.Unauthorized
                : clock.GetUtcNow() < throttledUntil ? SendGate.Throttled
                : SendGate.Open;
        }
    }

    public void UseAuthorization(AppSyncAuthorization other)
    {
        Volatile.Write(ref authorization, other);
        Forget();
    }

    /// <summary>Forgets what was learned of the credential and the throttling: the next request tries again.</summary>
    public void Forget()
    {
        lock (gate)
        {
            unauthorized = false;
            throttledUntil = default;
        }

        Refresh();
    }

    /// <summary>Learns from an answer.</summary>
    public void Note(SentTask sent)
    {
        lock (gate)
        {
            switch (sent.Verdict.Error?.Kind)
            {
                case null:
                    unauthorized = false;
                    break;
                case SyncErrorKind.Unauthorized:
                    unauthorized = true;
                    break;
                case SyncErrorKind.Throttled when sent.Outcome.NotBefore is { } until:
                    throttledUntil = until;
                    break;
                default:
                    break;
            }
        }

        Refresh();
    }

    /// <summary>Learns that a query was refused for its credential.</summary>
    public void NoteUnauthorized()
    {
        lock (gate)
        {
            unauthorized = true;
        }

        Refresh();
    }

    public void SetDraining(bool value)
    {
        lock (gate)
        {
            draining = value;
        }

        Refresh();
    }

    /// <summary>Tells the listeners if the status is another one than they were told.</summary>
    public void Refresh()
    {
        SyncStatusChangedEventArgs args;
        lock (gate)
        {
            var now = Compute();
            if (now == status)
            {
                return;
            }

            args = new(now, status, Scope.Account);
            status = now;
        }

        SyncLog.StatusChanged(logger, args.Status, Scope.Account);
        foreach (var listener in listeners)
        {
            listener.OnStatusChanged(args);
        }
    }

    public void Attach(ISyncListener listener) =>
        ImmutableInterlocked.Update(ref listeners, list => list.Add(listener));

    public void Detach(ISyncListener listener) =>
        ImmutableInterlocked.Update(ref listeners, list => list.Remove(listener));

    /// <summary>Tells what became of a task: to all that listen, and to the manager whose call it was even if it has gone over to another account.</summary>
    public void Publish(SyncTaskEventArgs args, ISyncListener? origin = null)
    {
        var told = listeners;
        foreach (var listener in told)
        {
            listener.OnTask(args);
        }

        if (origin is not null && !told.Contains(origin))
        {
            origin.OnTask(args);
        }
    }

    public void Reached(CloudState state)
    {
        foreach (var listener in listeners)
        {
            listener.OnReached(state);
        }
    }

    public void NetworkCameBack()
    {
        foreach (var listener in listeners)
        {
            listener.OnNetwork();
        }
    }

    private SyncStatus Compute() =>
        draining ? SyncStatus.Draining
        : client.State is CloudState.Offline ? SyncStatus.Offline
        : unauthorized ? SyncStatus.Unauthorized
        : SyncStatus.Online;
}
