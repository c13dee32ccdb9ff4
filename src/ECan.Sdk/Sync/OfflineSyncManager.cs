using System.Text.Json;
using ECan.Sdk.Sync;

namespace ECan.Sdk;

/// <summary>
/// Mirrors local entities to the cloud. One for an app, made by <see cref="Create"/> or by <c>AddECanSync</c>; lives as long as the app.
/// </summary>
public sealed partial class OfflineSyncManager : IOfflineSyncManager, IAsyncDisposable
{
    private readonly ManagerCore core;
    private readonly bool isRoot;
    private readonly RetryTimer timer;
    private readonly RetrySchedule schedule;
    private ScopeEntry current;

    internal OfflineSyncManager(ManagerCore core, ScopeEntry entry, bool isRoot)
    {
        this.core = core;
        this.isRoot = isRoot;
        current = entry;
        schedule = new(() => Current.Session.IsOut, core.Clock, core.Chance);
        timer = new(PassAsync, NextDelayAsync, core.Clock, core.Kept, core.Logger);
        Queue = new(core, this);
        entry.Session.Attach(this);
        if (isRoot)
        {
            core.Kept.Add(entry);
        }
    }

    /// <inheritdoc />
    public string? Account => Current.Session.Scope.Account;

    /// <inheritdoc />
    public OfflineSyncQueue Queue { get; }

    internal ScopeEntry Current => Volatile.Read(ref current);

    /// <inheritdoc />
    public async Task<SyncResult> SyncToCloudAsync<T>(
        T entity,
        SyncOperation operation,
        CancellationToken cancellationToken = default
    )
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(entity);
        var results = await SyncAsync(
                account => [core.Intake.Accept(entity, operation, account)],
                queueOnly: false,
                cancellationToken
            )
            .ConfigureAwait(false);
        return results[0];
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<SyncResult>> SyncManyToCloudAsync<T>(
        IReadOnlyCollection<T> entities,
        SyncOperation operation,
        CancellationToken cancellationToken = default
    )
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(entities);
        return SyncAsync(
            account => [.. entities.Select(item => core.Intake.Accept(item, operation, account))],
            queueOnly: false,
            cancellationToken
        );
    }

    /// <inheritdoc />
    public async Task<SyncResult> SyncToCloudAsync(
        string dataType,
        JsonElement data,
        SyncOperation operation,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(dataType);
        var results = await SyncAsync(
                account => [core.Intake.Accept(dataType, data, operation, account)],
                queueOnly: false,
                cancellationToken
            )
            .ConfigureAwait(false);
        return results[0];
    }

    /// <inheritdoc />
    public async Task<QueueSyncReport> SyncPendingQueueAsync(
        SyncPendingQueueOptions? options = null,
        IProgress<QueueSyncProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxTasks, nameof(options));
        using var call = core.Calls.Enter();
        return await DrainAsync(
                Current,
                new(options, Retry: true, Overrules: true, progress),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask<QueueStats> GetStatsAsync(CancellationToken cancellationToken = default) =>
        Queue.GetStatsAsync(cancellationToken);

    /// <summary>Queues without an attempt.</summary>
    internal async Task<SyncResult> QueueOnlyAsync(
        object entity,
        SyncOperation operation,
        CancellationToken cancellationToken
    )
    {
        if (!core.Settings.QueueEnabled)
        {
            throw new InvalidOperationException(
                $"The queue is switched off: {nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.OfflineSyncEnabled)} is false."
            );
        }

        var results = await SyncAsync(
                account => [core.Intake.Accept(entity, operation, account)],
                queueOnly: true,
                cancellationToken
            )
            .ConfigureAwait(false);
        return results[0];
    }

    private async Task<IReadOnlyList<SyncResult>> SyncAsync(
        Func<string?, IReadOnlyList<AcceptedWrite>> accept,
        bool queueOnly,
        CancellationToken cancellationToken
    )
    {
        using var call = core.Calls.Enter();
        var scope = Current.Session.Capture();

        // Here and not later: when the first await returns, the entity is the app's again.
        var writes = accept(scope.Scope.Account);
        using var activity = SyncTracing.Call(writes);
        var synced = await core.SyncAsync(scope, writes, queueOnly, this, cancellationToken)
            .ConfigureAwait(false);
        SyncTracing.Tell(activity, synced.Results);
        if (synced.MayWake)
        {
            scope.Session.Wake(WakeReasons.Write);
        }
        else if (synced.Rests)
        {
            scope.Session.Wake(WakeReasons.Interval);
        }

        return synced.Results;
    }

    private async Task<QueueSyncReport> DrainAsync(
        ScopeEntry entry,
        PassRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await entry.Drain.RunAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            schedule.PassEnded();
        }
    }
}
