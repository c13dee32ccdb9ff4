using System.Text.Json;

namespace ECan.Sdk;

/// <summary>
/// Mirrors local entities to the cloud: at once while the network is there, from a durable queue when it comes back.
/// Safe for any number of threads. A call never throws for the network's sake; it throws for cancellation and misuse, and where the queue
/// cannot be used.
/// </summary>
public interface IOfflineSyncManager
{
    /// <summary>The account whose tasks this manager queues and sends; null for an app without accounts.</summary>
    string? Account { get; }

    /// <summary>What the manager is doing, as a status bar would show it.</summary>
    SyncStatus Status { get; }

    /// <summary>The status has changed. Raised from any thread, in the order of the changes; what a handler throws is logged.</summary>
    event EventHandler<SyncStatusChangedEventArgs>? StatusChanged;

    /// <summary>A write went into the queue and waits. Raised from any thread; what a handler throws is logged.</summary>
    event EventHandler<TaskQueuedEventArgs>? TaskQueued;

    /// <summary>The cloud has a write, or has nothing to learn of it. Raised from any thread; what a handler throws is logged.</summary>
    event EventHandler<TaskSyncedEventArgs>? TaskSynced;

    /// <summary>A write was given up and waits for a person. Raised from any thread; what a handler throws is logged.</summary>
    event EventHandler<TaskFailedEventArgs>? TaskFailed;

    /// <summary>The manager went over to another account. What a handler throws is logged.</summary>
    event EventHandler<AccountSwitchedEventArgs>? AccountSwitched;

    /// <summary>A queue file could not be read and was put aside; told by the manager of the app, not by those of <see cref="ForAccount"/>.</summary>
    event EventHandler<QueueFileSetAsideEventArgs>? QueueFileSetAside;

    /// <summary>The queue of this manager's scope.</summary>
    OfflineSyncQueue Queue { get; }

    /// <summary>Writes an entity to the cloud, or to the queue while the cloud is not in reach.</summary>
    /// <param name="entity">An entity whose type has a definition in <see cref="OfflineSyncOptions.Entities"/>.</param>
    /// <param name="operation">What the write does.</param>
    /// <param name="cancellationToken">Stops waiting. Once the write is in the queue it stays there and is sent later.</param>
    /// <exception cref="ArgumentException">The type has no definition, the cloud does not have the operation, or the key is missing.</exception>
    /// <exception cref="CloudMappingException">A field that the cloud requires is null, or a value does not fit.</exception>
    /// <exception cref="QueueLimitException">
    /// The entity has more than <see cref="OfflineSyncOptions.MaxTaskBytes"/>, or the queue has no room for it
    /// (<see cref="OfflineSyncOptions.MaxQueueBytes"/>), also while the cloud is in reach: nothing of the call was queued or sent.
    /// </exception>
    /// <exception cref="QueueFileException">The queue file cannot be used or written; the message says what to do.</exception>
    Task<SyncResult> SyncToCloudAsync<T>(
        T entity,
        SyncOperation operation,
        CancellationToken cancellationToken = default
    )
        where T : notnull;

    /// <summary>Writes several entities of one type with the same operation, in one request where the cloud takes lists.</summary>
    /// <returns>One result for each entity, in order.</returns>
    /// <inheritdoc cref="SyncToCloudAsync{T}(T, SyncOperation, CancellationToken)"/>
    Task<IReadOnlyList<SyncResult>> SyncManyToCloudAsync<T>(
        IReadOnlyCollection<T> entities,
        SyncOperation operation,
        CancellationToken cancellationToken = default
    )
        where T : notnull;

    /// <summary>Writes an entity that is at hand in its local JSON form.</summary>
    /// <param name="dataType">The data type, such as <c>skill</c>.</param>
    /// <param name="data">A JSON object with local names.</param>
    /// <param name="operation">What the write does.</param>
    /// <param name="cancellationToken">Stops waiting. Once the write is in the queue it stays there and is sent later.</param>
    /// <inheritdoc cref="SyncToCloudAsync{T}(T, SyncOperation, CancellationToken)" path="/exception"/>
    Task<SyncResult> SyncToCloudAsync(
        string dataType,
        JsonElement data,
        SyncOperation operation,
        CancellationToken cancellationToken = default
    );

    /// <summary>Asks the cloud. Needs the network: nothing is cached.</summary>
    /// <typeparam name="T">The type of the entities, which has a definition.</typeparam>
    /// <param name="query">The query, as the generator emits it.</param>
    /// <param name="writeVariables">Writes the variables, as members of an object that is already begun.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="CloudRequestException">The cloud did not answer, or answered with errors.</exception>
    Task<IReadOnlyList<T>> QueryAsync<T>(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        CancellationToken cancellationToken = default
    )
        where T : notnull;

    /// <summary>
    /// Asks the cloud for one page after the other, each when it is needed. Needs the network: nothing is cached. All pages are of the
    /// account that the manager has when the first one is asked for.
    /// </summary>
    /// <typeparam name="T">The type of the entities, which has a definition.</typeparam>
    /// <param name="query">A query with a <see cref="SyncQueryDefinition.NextTokenArgument"/>, as the generator emits it.</param>
    /// <param name="writeVariables">Writes the variables but the token, as members of an object that is already begun; called for each page.</param>
    /// <param name="cancellationToken">Cancels the request under way.</param>
    /// <exception cref="ArgumentException">The query has no pages.</exception>
    /// <exception cref="CloudRequestException">While enumerating: the cloud did not answer, or answered with errors.</exception>
    IAsyncEnumerable<T> QueryPagesAsync<T>(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        CancellationToken cancellationToken = default
    )
        where T : notnull;

    /// <summary>Sends what is queued, in order per entity, in batches.</summary>
    /// <remarks>
    /// It tries the cloud whatever is known of it: while the network is away, while the credential is refused, and while the cloud asks
    /// to be left alone (<c>Retry-After</c>), which nothing else overrules. The tasks that the cloud throttled themselves rest on.
    /// </remarks>
    /// <param name="options">Bounds of the pass; null for none.</param>
    /// <param name="progress">Told after each answered request.</param>
    /// <param name="cancellationToken">Ends the pass after the requests in flight; nothing is lost.</param>
    Task<QueueSyncReport> SyncPendingQueueAsync(
        SyncPendingQueueOptions? options = null,
        IProgress<QueueSyncProgress>? progress = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>What an app calls once at start: sends what is queued, within <see cref="OfflineSyncOptions.StartupDrainTimeout"/>, then starts the timer.</summary>
    Task<QueueSyncReport> StartAsync(CancellationToken cancellationToken = default);

    /// <summary>Starts the timer that sends the queue again and again; a second call sets its interval anew.</summary>
    /// <param name="interval">The time between two passes; null for <see cref="OfflineSyncOptions.AutoRetryInterval"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not positive.</exception>
    void StartAutoRetry(TimeSpan? interval = null);

    /// <summary>Stops the timer and waits, for at most <see cref="OfflineSyncOptions.StopTimeout"/>, for the pass under way. It may be started again.</summary>
    Task StopAutoRetryAsync(CancellationToken cancellationToken = default);

    /// <summary>The queue of this scope in numbers.</summary>
    ValueTask<QueueStats> GetStatsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// A manager for another account on the same queue file; for servers with many users. The same object for as long as anybody
    /// uses it: has a reference to it, listens to its events, or has started its timer. After that it costs nothing.
    /// </summary>
    /// <remarks>
    /// It uses the credential that <see cref="SwitchAccountAsync"/> was given for this account, else
    /// <see cref="OfflineSyncOptions.Authorization"/>, which sees the account in its request; never that of another account.
    /// </remarks>
    IOfflineSyncManager ForAccount(string? account);

    /// <summary>Goes over to another account. Calls that are under way finish under the account they began with.</summary>
    /// <remarks>
    /// An account uses the last credential that was given for it here, for as long as the manager lives; an account for which none was
    /// given uses <see cref="OfflineSyncOptions.Authorization"/>, which sees the account in its request. Never that of another account.
    /// </remarks>
    /// <param name="account">The account; null for none.</param>
    /// <param name="authorization">Its credential from now on; null to leave it as it is.</param>
    /// <param name="cancellationToken">Stops waiting for the pass under way; nothing is switched then.</param>
    Task SwitchAccountAsync(
        string? account,
        AppSyncAuthorization? authorization = null,
        CancellationToken cancellationToken = default
    );
}
