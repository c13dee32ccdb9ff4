using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>What a manager and those of its other accounts share: one queue, one way to the cloud.</summary>
internal sealed class ManagerCore : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly ManagerParts parts;
    private readonly NetworkPresence network;
    private readonly SyncMetrics metrics;
    private readonly DrainServices services;
    private readonly ImmediateSender immediate;
    private readonly UnqueuedSender unqueued;
    private readonly CancellationTokenSource shutdown = new();
    private readonly WeakTable<SyncScope, ScopeEntry> scopes = new();
    private readonly WeakTable<SyncScope, OfflineSyncManager> managers = new();
    private Task? disposing;

    public ManagerCore(ManagerParts parts)
    {
        this.parts = parts;
        network = new(parts.Clock);
        metrics = new(parts.MeterFactory);
        Stores = new(OpenAsync);
        Intake = new(parts.Catalog, parts.Clock, parts.Settings.MaxTaskBytes);
        var reporter = new TaskReporter(metrics, parts.Logger);
        var sender = new BatchSender(
            parts.Client,
            parts.Catalog,
            parts.Settings,
            parts.Clock,
            metrics,
            parts.Logger
        );
        var outcomes = new OutcomeWriter(Stores, parts.Clock, parts.Logger);
        services = new(
            Stores,
            parts.Client,
            parts.Catalog,
            sender,
            outcomes,
            reporter,
            parts.Settings,
            parts.Clock,
            parts.Logger
        );
        immediate = new(
            new(Stores),
            sender,
            outcomes,
            reporter,
            parts.Settings,
            parts.Clock,
            parts.Logger
        );
        unqueued = new(sender, reporter, parts.Settings, parts.Clock, parts.Logger);
        parts.Client.StateChanged += OnStateChanged;
        network.Disproved += () => OnStateChanged(CloudState.Online);
        parts.Network.AvailabilityChanged += OnNetworkChanged;
    }

    public SyncSettings Settings => parts.Settings;

    public EntityCatalog Catalog => parts.Catalog;

    public ICloudClient Client => parts.Client;

    public TimeProvider Clock => parts.Clock;

    public ILogger Logger => parts.Logger;

    public Func<double> Chance => parts.Chance;

    public StoreHolder Stores { get; }

    public WriteIntake Intake { get; }

    public CallTracker Calls { get; } = new();

    /// <summary>Timers that run, managers with handlers of the app, the app's first account and those that were given a credential.</summary>
    public KeptAlive Kept { get; } = new();

    /// <summary>How many accounts are remembered, of which some may be gone.</summary>
    public int Remembered
    {
        get
        {
            lock (gate)
            {
                return Math.Max(scopes.Count, managers.Count);
            }
        }
    }

    /// <summary>
    /// The scope of an account, made when it is asked for and nobody uses it: with the credential of the options, never that of another
    /// account. A scope that was given one of its own is kept, so that it is not made anew without it.
    /// </summary>
    public ScopeEntry Scope(string? account)
    {
        var scope = new SyncScope(Settings.Endpoint, account);
        lock (gate)
        {
            return scopes.GetOrAdd(scope, MakeEntry);
        }
    }

    /// <summary>The manager of an account; the same one for as long as anybody uses it.</summary>
    public OfflineSyncManager ManagerOf(string? account)
    {
        var entry = Scope(account);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposing is not null, typeof(OfflineSyncManager));
            return managers.GetOrAdd(entry.Session.Scope, _ => new(this, entry, isRoot: false));
        }
    }

    /// <summary>Sends writes, through the queue if it is switched on.</summary>
    public async Task<SyncedWrites> SyncAsync(
        CapturedScope scope,
        IReadOnlyList<AcceptedWrite> writes,
        bool queueOnly,
        OfflineSyncManager origin,
        CancellationToken cancellationToken
    ) =>
        Settings.QueueEnabled
            ? await immediate
                .SyncAsync(scope, writes, queueOnly, origin, shutdown.Token, cancellationToken)
                .ConfigureAwait(false)
            : new(
                await unqueued
                    .SyncAsync(scope, writes, origin, shutdown.Token, cancellationToken)
                    .ConfigureAwait(false)
            );

    /// <summary>Ends all that runs, within bounds, and closes the queue.</summary>
    public ValueTask DisposeAsync()
    {
        lock (gate)
        {
            return new(disposing ??= Task.Run(CloseAsync));
        }
    }

    private ScopeEntry MakeEntry(SyncScope scope)
    {
        var session = new SyncSession(scope, parts.Authorization, Client, network, Clock, Logger);
        return new(session, new(session, services, shutdown.Token));
    }

    private async Task<IQueueStore> OpenAsync(CancellationToken cancellationToken)
    {
        var store = new MeteredStore(
            await parts.OpenStore(cancellationToken).ConfigureAwait(false),
            metrics,
            Clock
        );
        metrics.Numbers.Begin(() => store.GetTotalsAsync(CancellationToken.None));
        return store;
    }

    private async Task CloseAsync()
    {
        parts.Network.AvailabilityChanged -= OnNetworkChanged;
        parts.Client.StateChanged -= OnStateChanged;
        await StopAsync().ConfigureAwait(false);

        // What has not ended by now is broken off: its tasks become unconfirmed and are sent again by the next process.
        await shutdown.CancelAsync().ConfigureAwait(false);
        await StopAsync().ConfigureAwait(false);
        metrics.Dispose();
        await CloseStoreAsync().ConfigureAwait(false);
        parts.Network.Dispose();
        foreach (var owned in parts.Owned)
        {
            owned.Dispose();
        }

        shutdown.Dispose();
    }

    private async Task CloseStoreAsync()
    {
        try
        {
            await Stores
                .DisposeAsync()
                .AsTask()
                .WaitAsync(Settings.StopTimeout, Clock, CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A long file is being checked, say, or the disk does not answer; an app that ends must not hang on that. What was accepted is on disk.
            SyncLog.CloseTimedOut(Logger, Settings.StopTimeout);
        }
    }

    private async Task StopAsync()
    {
        List<ScopeEntry> entries;
        List<OfflineSyncManager> others;
        lock (gate)
        {
            entries = scopes.Values;
            others = managers.Values;
        }

        var ends = others
            .Select(manager => manager.StopTimerAsync())
            .Concat(
                entries.Select(entry =>
                    entry.Drain.StopAsync(Settings.StopTimeout, CancellationToken.None)
                )
            )
            .Append(
                Calls.CloseAsync().WaitAsync(Settings.StopTimeout, Clock, CancellationToken.None)
            );
        await Task.WhenAll(ends).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void OnStateChanged(CloudState state)
    {
        List<ScopeEntry> entries;
        lock (gate)
        {
            entries = scopes.Values;
        }

        foreach (var entry in entries)
        {
            entry.Session.Refresh();
            entry.Session.Reached(state);
        }
    }

    private void OnNetworkChanged(bool available)
    {
        // This machine is in reach of itself without any network.
        if (!available && new Uri(Settings.Endpoint).IsLoopback)
        {
            return;
        }

        network.Set(available);
        List<ScopeEntry> entries;
        lock (gate)
        {
            entries = scopes.Values;
        }

        foreach (var entry in entries)
        {
            entry.Session.Refresh();
        }

        if (!available)
        {
            SyncLog.NetworkGone(Logger);
            return;
        }

        SyncLog.NetworkAvailable(Logger);
        foreach (var entry in entries)
        {
            entry.Session.Wake(WakeReasons.Network);
        }

        _ = ResetAsync();
    }

    // Also without a timer the next write should try the cloud.
    private async Task ResetAsync()
    {
        try
        {
            await Client.ResetAsync(shutdown.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The manager was disposed meanwhile.
        }
    }
}
