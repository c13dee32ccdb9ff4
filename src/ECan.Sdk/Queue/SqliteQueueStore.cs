using ECan.Sdk.Queue.Sqlite;
using ECan.Sdk.Queue.Sqlite.Commands;

namespace ECan.Sdk.Queue;

/// <summary>
/// The queue in one SQLite file, shared by any number of stores in any number of processes. Commands run one after the
/// other on the thread pool, never on a caller's thread; see <c>Sqlite/Commands</c> for what each does.
/// </summary>
internal sealed class SqliteQueueStore : IQueueStore, IQueueImport
{
    private readonly QueueWriter writer;
    private readonly OwnerFiles owners;
    private readonly TimeProvider time;
    private readonly TimeSpan busyTimeout;

    private SqliteQueueStore(
        QueueWriter writer,
        OwnerFiles owners,
        QueueStoreOptions options,
        string path
    )
    {
        time = options.TimeProvider;
        busyTimeout = options.BusyTimeout;
        this.writer = writer;
        this.owners = owners;
        FilePath = path;
    }

    /// <summary>The path of the file.</summary>
    public string FilePath { get; }

    /// <summary>Opens the queue of a directory, which is made if it is not there.</summary>
    /// <exception cref="QueueFileException">The directory or file cannot be used, or a newer version of the library wrote the file.</exception>
    public static async ValueTask<SqliteQueueStore> OpenAsync(
        QueueStoreOptions options,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var logger = options.LoggerFactory.CreateLogger(typeof(SqliteQueueStore).FullName!);
        var ownerFiles = new OwnerFiles(options.Directory, options.TimeProvider);
        var file = new QueueFile(options, ownerFiles);
        var opened = new QueueWriter(file, options.TimeProvider, logger);
        await opened.OpenAsync().ConfigureAwait(false);
        logger.Opened(file.Path);
        return new SqliteQueueStore(opened, ownerFiles, options, file.Path);
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueAsync(
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellationToken = default
    ) => WriteAsync(session => EnqueueCommand.Run(session, tasks), cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<StoredTask>> ClaimAsync(
        ClaimRequest request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.MaxTasks < 1)
        {
            throw new ArgumentException("At least one task must be asked for.", nameof(request));
        }

        return WriteAsync(session => ClaimCommand.Run(session, request), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<CompletedTasks> CompleteAsync(
        IReadOnlyList<TaskOutcome> outcomes,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        if (outcomes.Any(outcome => outcome.Status is QueuedTaskStatus.InFlight))
        {
            throw new ArgumentException(
                "A task that was sent cannot stay in flight.",
                nameof(outcomes)
            );
        }

        return WriteAsync(
            session => CompleteCommand.Run(session, outcomes, now),
            cancellationToken
        );
    }

    /// <inheritdoc />
    public ValueTask<int> RecoverAsync(
        DateTimeOffset notBefore,
        CancellationToken cancellationToken = default
    ) => WriteAsync(session => RecoverCommand.Run(session, owners, notBefore), cancellationToken);

    /// <inheritdoc />
    public ValueTask<int> RetryAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) => WriteAsync(session => RetryCommand.Run(session, filter), cancellationToken);

    /// <inheritdoc />
    public ValueTask<RemovedTasks> RemoveAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) =>
        WriteAsync(
            session => RemoveCommand.Run(session, filter, time.GetUtcNow()),
            cancellationToken
        );

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<StoredTask>> ReadAsync(
        TaskFilter filter,
        long after = 0,
        int limit = int.MaxValue,
        CancellationToken cancellationToken = default
    ) => ReadAsync(session => ReadCommand.Run(session, filter, after, limit), cancellationToken);

    /// <inheritdoc />
    public ValueTask<QueueStats> GetStatsAsync(
        SyncScope scope,
        CancellationToken cancellationToken = default
    ) => ReadAsync(session => StatsCommand.Run(session, scope), cancellationToken);

    /// <inheritdoc />
    public ValueTask<QueueTotals> GetTotalsAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(StatsCommand.Totals, cancellationToken);

    /// <inheritdoc />
    public ValueTask<long> GetLastSequenceAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(static session => session.Tasks.LastPlace(), cancellationToken);

    /// <inheritdoc />
    public ValueTask<DateTimeOffset?> GetNextDueAsync(
        SyncScope scope,
        DateTimeOffset after,
        CancellationToken cancellationToken = default
    ) => ReadAsync(session => StatsCommand.NextDue(session, scope, after), cancellationToken);

    /// <inheritdoc />
    public ValueTask<int> AdoptAsync(
        SyncScope from,
        SyncScope to,
        CancellationToken cancellationToken = default
    ) => WriteAsync(session => AdoptCommand.Run(session, from, to), cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<string?>> ImportAsync(
        IReadOnlyList<ImportedTask> tasks,
        CancellationToken cancellationToken = default
    ) => WriteAsync(session => ImportCommand.Run(session, tasks), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IDisposable> LockAsync(CancellationToken cancellationToken) =>
        await OpeningLock
            .TakeAsync(Path.GetDirectoryName(FilePath)!, busyTimeout, cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await writer.DisposeAsync().ConfigureAwait(false);

    /// <summary>What came of the check that runs while the file is used.</summary>
    internal Task<PageCheckEnd> Checked => writer.Checked;

    /// <summary>Ends the store as a crash would; for tests.</summary>
    internal Task AbandonAsync() => writer.AbandonAsync();

    /// <summary>Runs a command that changes the file.</summary>
    internal ValueTask<T> WriteAsync<T>(
        Func<QueueSession, T> command,
        CancellationToken cancellationToken = default
    ) => writer.RunAsync(command, writes: true, cancellationToken);

    private ValueTask<T> ReadAsync<T>(
        Func<QueueSession, T> command,
        CancellationToken cancellationToken
    ) => writer.RunAsync(command, writes: false, cancellationToken);
}
