using System.Runtime.CompilerServices;
using ECan.Sdk.Queue;
using ECan.Sdk.Sync;

namespace ECan.Sdk;

/// <summary>The queue of one manager's scope, as an app sees it: what waits, what was given up. Safe for any number of threads.</summary>
public sealed class OfflineSyncQueue
{
    private const int PageSize = 200;

    private readonly ManagerCore core;
    private readonly OfflineSyncManager manager;

    internal OfflineSyncQueue(ManagerCore core, OfflineSyncManager manager)
    {
        this.core = core;
        this.manager = manager;
    }

    private SyncScope Scope => manager.Current.Session.Scope;

    /// <summary>Queues a write without an attempt to send it; the next pass does.</summary>
    /// <param name="entity">An entity whose type has a definition in <see cref="OfflineSyncOptions.Entities"/>.</param>
    /// <param name="operation">What the write does.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException"><see cref="OfflineSyncOptions.OfflineSyncEnabled"/> is false.</exception>
    /// <inheritdoc cref="IOfflineSyncManager.SyncToCloudAsync{T}(T, SyncOperation, CancellationToken)" path="/exception"/>
    public Task<SyncResult> AddAsync<T>(
        T entity,
        SyncOperation operation,
        CancellationToken cancellationToken = default
    )
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(entity);
        return manager.QueueOnlyAsync(entity, operation, cancellationToken);
    }

    /// <summary>Lists the tasks that still go out by themselves, in flight and unconfirmed ones included, in the order of the queue.</summary>
    /// <param name="dataType">Only this data type; null for all.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public ValueTask<IReadOnlyList<QueuedTask>> GetPendingTasksAsync(
        string? dataType = null,
        CancellationToken cancellationToken = default
    ) => ListAsync(new(Scope) { DataType = dataType }, cancellationToken);

    /// <summary>Lists the tasks that were given up, in the order of the queue.</summary>
    /// <inheritdoc cref="GetPendingTasksAsync" path="/param"/>
    public ValueTask<IReadOnlyList<QueuedTask>> GetFailedTasksAsync(
        string? dataType = null,
        CancellationToken cancellationToken = default
    ) => ListAsync(new(Scope) { DataType = dataType, Failed = true }, cancellationToken);

    /// <summary>Reads what <see cref="GetPendingTasksAsync"/> lists, page by page: the memory does not depend on the length of the queue.</summary>
    /// <inheritdoc cref="GetPendingTasksAsync" path="/param"/>
    public IAsyncEnumerable<QueuedTask> ReadPendingTasksAsync(
        string? dataType = null,
        CancellationToken cancellationToken = default
    ) => PagesAsync(new(Scope) { DataType = dataType }, cancellationToken);

    /// <summary>Makes failed tasks pending again, with no refusals counted; the next pass sends them.</summary>
    /// <param name="taskId">Only this task; null for all.</param>
    /// <param name="dataType">Only this data type; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many there were.</returns>
    public async ValueTask<int> RetryFailedAsync(
        string? taskId = null,
        string? dataType = null,
        CancellationToken cancellationToken = default
    )
    {
        using var call = core.Calls.Enter();
        var store = await core.Stores.GetAsync(cancellationToken).ConfigureAwait(false);
        return await store
            .RetryAsync(
                new(Scope)
                {
                    TaskId = taskId,
                    DataType = dataType,
                    Failed = true,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Removes the tasks that still go out by themselves: the cloud will not learn of them. What is being sent stays, and so does what got
    /// no answer until <see cref="OfflineSyncOptions.OutcomeUnknownHold"/> is over.
    /// </summary>
    /// <inheritdoc cref="GetPendingTasksAsync" path="/param"/>
    public ValueTask<RemovedTasks> ClearPendingAsync(
        string? dataType = null,
        CancellationToken cancellationToken = default
    ) => RemoveAsync([new(Scope) { DataType = dataType }], cancellationToken);

    /// <summary>Removes the tasks that were given up.</summary>
    /// <inheritdoc cref="GetPendingTasksAsync" path="/param"/>
    public ValueTask<RemovedTasks> ClearFailedAsync(
        string? dataType = null,
        CancellationToken cancellationToken = default
    ) => RemoveAsync([new(Scope) { DataType = dataType, Failed = true }], cancellationToken);

    /// <summary>
    /// Removes all tasks of one entity, pending and failed. What is being sent stays, and so does what got no answer until
    /// <see cref="OfflineSyncOptions.OutcomeUnknownHold"/> is over.
    /// </summary>
    /// <param name="dataType">The data type, such as <c>skill</c>.</param>
    /// <param name="key">The key of the entity.</param>
    /// <param name="operation">Only this operation; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<RemovedTasks> RemoveTasksByResourceAsync(
        string dataType,
        EntityKey key,
        SyncOperation? operation = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(dataType);
        ArgumentNullException.ThrowIfNull(key);
        var pending = new TaskFilter(Scope)
        {
            DataType = dataType,
            Key = key.Json,
            Operation = operation,
        };
        return RemoveAsync([pending, pending with { Failed = true }], cancellationToken);
    }

    /// <inheritdoc cref="RemoveTasksByResourceAsync(string, EntityKey, SyncOperation?, CancellationToken)"/>
    /// <param name="dataType">The data type, such as <c>skill</c>.</param>
    /// <param name="id">The key of the entity, where it has one field.</param>
    /// <param name="operation">Only this operation; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<RemovedTasks> RemoveTasksByResourceAsync(
        string dataType,
        string id,
        SyncOperation? operation = null,
        CancellationToken cancellationToken = default
    ) => RemoveTasksByResourceAsync(dataType, new EntityKey(id), operation, cancellationToken);

    /// <summary>The queue of the scope in numbers.</summary>
    public async ValueTask<QueueStats> GetStatsAsync(CancellationToken cancellationToken = default)
    {
        using var call = core.Calls.Enter();
        var store = await core.Stores.GetAsync(cancellationToken).ConfigureAwait(false);
        return await store.GetStatsAsync(Scope, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes over the tasks of another scope, behind what waits in this one: on purpose, because from then on they are sent with this
    /// account's credential and to this endpoint. What is being sent stays where it is.
    /// </summary>
    /// <param name="from">The scope, as <see cref="QueueStats.OtherScopes"/> names it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many were moved.</returns>
    public async ValueTask<int> AdoptAsync(
        SyncScope from,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(from);
        using var call = core.Calls.Enter();
        var store = await core.Stores.GetAsync(cancellationToken).ConfigureAwait(false);
        return await store.AdoptAsync(from, Scope, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes the tasks of the scope as <c>pending_sync.json</c> and <c>failed_sync.json</c>, in the format of the eCan.ai application's
    /// offline-sync module. Files of that name are replaced; the queue stays as it is.
    /// </summary>
    /// <param name="folder">Where the files go; made if it is not there.</param>
    /// <param name="cancellationToken">Ends the export; a file that is not finished does not appear.</param>
    /// <returns>How many tasks were written.</returns>
    /// <exception cref="ArgumentException">The folder is the directory of a queue, which would take the files over at its next opening.</exception>
    public async ValueTask<int> ExportAsync(
        string folder,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        using var call = core.Calls.Enter();
        var store = await core.Stores.GetAsync(cancellationToken).ConfigureAwait(false);
        return await ModuleExport
            .RunAsync(store, Scope, folder, core.Clock, cancellationToken)
            .ConfigureAwait(false);
    }

    private async ValueTask<IReadOnlyList<QueuedTask>> ListAsync(
        TaskFilter filter,
        CancellationToken cancellationToken
    )
    {
        var tasks = new List<QueuedTask>();
        await foreach (var task in PagesAsync(filter, cancellationToken).ConfigureAwait(false))
        {
            tasks.Add(task);
        }

        return tasks;
    }

    private async IAsyncEnumerable<QueuedTask> PagesAsync(
        TaskFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var after = 0L;
        while (true)
        {
            var page = await PageAsync(filter, after, cancellationToken).ConfigureAwait(false);
            foreach (var task in page)
            {
                after = task.Sequence;
                yield return QueuedTasks.Of(task, core.Catalog);
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }

    // A call of its own: who stops reading half-way must not keep the manager from closing.
    private async ValueTask<IReadOnlyList<StoredTask>> PageAsync(
        TaskFilter filter,
        long after,
        CancellationToken cancellationToken
    )
    {
        using var call = core.Calls.Enter();
        var store = await core.Stores.GetAsync(cancellationToken).ConfigureAwait(false);
        return await store
            .ReadAsync(filter, after, PageSize, cancellationToken)
            .ConfigureAwait(false);
    }

    private async ValueTask<RemovedTasks> RemoveAsync(
        IReadOnlyList<TaskFilter> filters,
        CancellationToken cancellationToken
    )
    {
        using var call = core.Calls.Enter();
        var store = await core.Stores.GetAsync(cancellationToken).ConfigureAwait(false);
        var all = new RemovedTasks(0, 0);
        foreach (var filter in filters)
        {
            var removed = await store.RemoveAsync(filter, cancellationToken).ConfigureAwait(false);
            all = new(all.Removed + removed.Removed, all.InFlight + removed.InFlight);
        }

        return all;
    }
}
