using System.Collections.Immutable;
using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>What the managers of one scope have in common: its credential, its status, its listeners. Safe for any number of threads.</summary>
internal sealed class SyncSession
{
    /// <summary>So long after the cloud refused the credential, or could not be reached, no write tries it.</summary>
    public static readonly TimeSpan ProbeAfter = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly ICloudClient client;
    private readonly NetworkPresence network;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly InOrder<SyncStatusChangedEventArgs> changes;
    private ImmutableArray<ISyncListener> listeners = [];
    private AppSyncAuthorization authorization;
    private (long Since, TimeSpan For)? throttle;
    private long? lastRefusal;
    private long? lastOutage;
    private long? outSince;
    private bool draining;
    private SyncStatus status;

    public SyncSession(
        SyncScope scope,
        AppSyncAuthorization authorization,
        ICloudClient client,
        NetworkPresence network,
        TimeProvider clock,
        ILogger logger
    )
    {
        this.authorization = authorization;
        this.client = client;
        this.network = network;
        this.clock = clock;
        this.logger = logger;
        changes = new(Tell);
        Scope = scope;
    }

    public SyncScope Scope { get; }

    /// <summary>What must live as long as this does.</summary>
    public object? Holder { get; set; }

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

    /// <summary>
    /// Whether the last request found the cloud out of reach or out of order, and only another one can show that it is back: without a
    /// network the operating system will tell.
    /// </summary>
    public bool IsOut
    {
        get
        {
            lock (gate)
            {
                return ComputeOut() && !network.IsGone;
            }
        }
    }

    /// <summary>Whether the machine is said to have no network.</summary>
    public bool IsWithoutNetwork => network.IsGone;

    /// <summary>How long the cloud has been out of reach or out of order; null if it is not.</summary>
    public TimeSpan? OutFor
    {
        get
        {
            lock (gate)
            {
                return outSince is { } since ? clock.GetElapsedTime(since) : null;
            }
        }
    }

    /// <summary>Whether the credential was refused the last time it was used.</summary>
    public bool IsUnauthorized
    {
        get
        {
            lock (gate)
            {
                return lastRefusal is not null;
            }
        }
    }

    /// <summary>Whether the service asks to be left alone.</summary>
    public bool IsThrottled
    {
        get
        {
            lock (gate)
            {
                return ComputeThrottled();
            }
        }
    }

    private bool IsKnownOut => client.State is CloudState.Offline || network.IsGone;

    private bool IsTended => listeners.Any(listener => listener.IsTending);

    public CapturedScope Capture() => new(this, Volatile.Read(ref authorization));

    /// <summary>
    /// Whether a write may be sent at once. An account whose credential was refused does not stop the others. While nothing else
    /// asks after the cloud (no timer runs), a write tries it now and then.
    /// </summary>
    public SendGate Gate()
    {
        lock (gate)
        {
            return IsKnownOut && (IsTended || IsFresh(lastOutage) || IsFresh(network.GoneSince))
                    ? SendGate.Offline
                : IsFresh(lastRefusal) ? SendGate.Unauthorized
                : ComputeThrottled() ? SendGate.Throttled
                : SendGate.Open;
        }
    }

    public void UseAuthorization(AppSyncAuthorization other)
    {
        Volatile.Write(ref authorization, other);
        Forget(alsoThrottling: false);
    }

    /// <summary>Forgets what was learned of the credential: the next request tries again.</summary>
    /// <param name="alsoThrottling">Whether it forgets, too, that the service asks to be left alone.</param>
    public void Forget(bool alsoThrottling)
    {
        lock (gate)
        {
            lastRefusal = null;
            throttle = alsoThrottling ? null : throttle;
        }

        Refresh();
    }

    /// <summary>Learns from an answer, or from there being none.</summary>
    public void Note(SentTask sent)
    {
        CloudState? reached = null;
        var answered = false;
        lock (gate)
        {
            var wasOut = lastOutage is not null;
            var wasRefused = lastRefusal is not null;
            var now = clock.GetTimestamp();
            switch (sent.Verdict.Error?.Kind)
            {
                case SyncErrorKind.Offline or SyncErrorKind.Unavailable:
                    lastOutage = now;
                    reached = wasOut ? null : CloudState.Offline;
                    break;

                // Nothing is known of the cloud: no answer came, or nothing was sent.
                case SyncErrorKind.OutcomeUnknown
                or SyncErrorKind.Mapping:
                    break;

                case SyncErrorKind.Unauthorized:
                    lastRefusal = now;
                    lastOutage = null;
                    break;

                default:
                    answered = true;
                    lastRefusal = lastOutage = null;
                    throttle =
                        sent.Verdict.Error?.Kind is SyncErrorKind.Throttled
                        && sent.Outcome.NotBefore is { } until
                            ? (now, until - clock.GetUtcNow())
                            : throttle;
                    // Also another credential is news: what waited for it may go.
                    reached = wasOut || wasRefused ? CloudState.Online : null;
                    break;
            }
        }

        if (answered)
        {
            network.Answered();
        }

        Refresh();
        if (reached is { } state)
        {
            Reached(state);
        }
    }

    /// <summary>Learns that a query was refused for its credential.</summary>
    public void NoteUnauthorized()
    {
        lock (gate)
        {
            lastRefusal = clock.GetTimestamp();
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

    /// <summary>Tells the listeners if the status is another one than they were told; they hear of all changes in their order.</summary>
    public void Refresh()
    {
        lock (gate)
        {
            outSince = ComputeOut() ? outSince ?? clock.GetTimestamp() : null;
            var now = Compute();
            if (now == status)
            {
                return;
            }

            changes.Add(new(now, status, Scope.Account));
            status = now;
        }

        changes.HandOver();
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

    /// <summary>Lets the timers of all managers of the scope look at the queue soon.</summary>
    public void Wake(WakeReasons reason)
    {
        foreach (var listener in listeners)
        {
            listener.OnWake(reason);
        }
    }

    private void Tell(SyncStatusChangedEventArgs args)
    {
        SyncLog.StatusChanged(logger, args.Status, Scope.Account);
        foreach (var listener in listeners)
        {
            listener.OnStatusChanged(args);
        }
    }

    private bool IsFresh(long? found) =>
        found is { } since && clock.GetElapsedTime(since) < ProbeAfter;

    private bool ComputeThrottled() =>
        throttle is { } asked
        && clock.GetElapsedTime(asked.Since) < asked.For
        && clock.GetElapsedTime(asked.Since) < OutcomePolicy.LongestRest;

    private bool ComputeOut() => lastOutage is not null || IsKnownOut;

    private SyncStatus Compute() =>
        draining ? SyncStatus.Draining
        : IsKnownOut ? SyncStatus.Offline
        : lastRefusal is not null ? SyncStatus.Unauthorized
        : SyncStatus.Online;
}
