using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ECan.Sdk.Generators.Tests.Emit;

/// <summary>Notes what generated methods ask of a manager, as text.</summary>
internal sealed class RecordingManager : IOfflineSyncManager
{
    private static readonly SyncResult Done = new()
    {
        Outcome = SyncOutcome.Synced,
        Message = "Done.",
    };

    public List<string> Calls { get; } = [];

    public event EventHandler<SyncStatusChangedEventArgs>? StatusChanged
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    public event EventHandler<TaskQueuedEventArgs>? TaskQueued
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    public event EventHandler<TaskSyncedEventArgs>? TaskSynced
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    public event EventHandler<TaskFailedEventArgs>? TaskFailed
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    public event EventHandler<AccountSwitchedEventArgs>? AccountSwitched
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    public event EventHandler<QueueFileSetAsideEventArgs>? QueueFileSetAside
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    public SyncStatus Status => SyncStatus.Online;

    public string? Account => null;

    public OfflineSyncQueue Queue => throw new NotSupportedException();

    public Task<SyncResult> SyncToCloudAsync<T>(
        T entity,
        SyncOperation operation,
        CancellationToken cancellationToken = default
    )
        where T : notnull => Note($"{operation} {typeof(T).Name}", cancellationToken);

    public async Task<IReadOnlyList<SyncResult>> SyncManyToCloudAsync<T>(
        IReadOnlyCollection<T> entities,
        SyncOperation operation,
        CancellationToken cancellationToken = default
    )
        where T : notnull =>
        [await Note($"{operation} {entities.Count} {typeof(T).Name}", cancellationToken)];

    public Task<SyncResult> SyncToCloudAsync(
        string dataType,
        JsonElement data,
        SyncOperation operation,
        CancellationToken cancellationToken = default
    ) => Note($"{operation} {dataType} {data.GetRawText()}", cancellationToken);

    public Task<IReadOnlyList<T>> QueryAsync<T>(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        CancellationToken cancellationToken = default
    )
        where T : notnull
    {
        var variables = GeneratedMapper.Json(writer =>
        {
            writer.WriteStartObject();
            writeVariables(writer);
            writer.WriteEndObject();
        });
        Calls.Add($"{query.Field} {query.Result} {typeof(T).Name} {variables}");
        return Task.FromResult<IReadOnlyList<T>>([]);
    }

    public async IAsyncEnumerable<T> QueryPagesAsync<T>(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
        where T : notnull
    {
        foreach (var item in await QueryAsync<T>(query, writeVariables, cancellationToken))
        {
            yield return item;
        }
    }

    public Task<QueueSyncReport> SyncPendingQueueAsync(
        SyncPendingQueueOptions? options = null,
        IProgress<QueueSyncProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<QueueSyncReport> StartAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public void StartAutoRetry(TimeSpan? interval = null) => throw new NotSupportedException();

    public Task StopAutoRetryAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ValueTask<QueueStats> GetStatsAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public IOfflineSyncManager ForAccount(string? account) => throw new NotSupportedException();

    public Task SwitchAccountAsync(
        string? account,
        AppSyncAuthorization? authorization = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    private Task<SyncResult> Note(string call, CancellationToken cancellationToken)
    {
        Calls.Add(cancellationToken.CanBeCanceled ? call + " (cancellable)" : call);
        return Task.FromResult(Done);
    }
}
