using System.Text;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Time.Testing;
using SQLitePCL;

namespace ECan.Sdk.Tests.Queue;

/// <summary>A queue in a directory of its own, and short words for what tests do with it.</summary>
public abstract class QueueFixture : IAsyncLifetime
{
    internal static readonly SyncScope Here = new("https://example.com/graphql", "ada");
    internal static readonly SyncScope Elsewhere = new("https://example.com/graphql", "bob");

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "agent",
        "skill",
        "agent_skill",
    };

    private int ids;
    private readonly List<SqliteQueueStore> stores = [];

    internal FakeTimeProvider Time { get; } = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    internal List<QueueFileSetAside> FilesSetAside { get; } = [];

    internal string Folder { get; } = Directory.CreateTempSubdirectory("ecan-queue-").FullName;

    internal string QueueFile => Path.Combine(Folder, "queue.db");

    internal SqliteQueueStore Store => stores[0];

    internal DateTimeOffset Now => Time.GetUtcNow();

    public virtual async Task InitializeAsync() => await OpenAsync();

    public async Task DisposeAsync()
    {
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    internal async Task<SqliteQueueStore> OpenAsync(
        Func<QueueStoreOptions, QueueStoreOptions>? with = null
    )
    {
        var options = new QueueStoreOptions
        {
            Directory = Folder,
            TimeProvider = Time,
            Durability = QueueDurability.Normal,
            SetAside = FilesSetAside.Add,
        };
        var store = await SqliteQueueStore.OpenAsync(with is null ? options : with(options));
        stores.Add(store);
        return store;
    }

    /// <summary>Opens the queue again, for <see cref="Store"/>, which was closed.</summary>
    internal async Task ReplaceAsync(Func<QueueStoreOptions, QueueStoreOptions>? with = null)
    {
        stores.Insert(0, await OpenAsync(with));
        stores.RemoveAt(stores.Count - 1);
    }

    /// <summary>A write of the entity "type:key", such as "skill:a"; its data says <paramref name="data"/>.</summary>
    internal NewTask Write(
        string entity,
        SyncOperation operation,
        string data = "1",
        SyncScope? scope = null,
        params IReadOnlyList<string> references
    ) =>
        new()
        {
            Id = $"task-{++ids}",
            Scope = scope ?? Here,
            DataType = TypeOf(entity),
            Key = KeyOf(entity),
            Operation = operation,
            Payload = Encoding.UTF8.GetBytes(data),
            CreatedAt = Now,
            References =
            [
                .. references.Select(other => new EntityReference(TypeOf(other), KeyOf(other))),
            ],
        };

    internal async Task<EnqueueResult> EnqueueAsync(NewTask task) =>
        (await Store.EnqueueAsync([task]))[0];

    internal Task<EnqueueResult> AddAsync(string entity, params IReadOnlyList<string> references) =>
        EnqueueAsync(Write(entity, SyncOperation.Add, references: references));

    internal Task<EnqueueResult> UpdateAsync(string entity, string data = "1") =>
        EnqueueAsync(Write(entity, SyncOperation.Update, data));

    internal Task<EnqueueResult> DeleteAsync(
        string entity,
        params IReadOnlyList<string> references
    ) => EnqueueAsync(Write(entity, SyncOperation.Delete, references: references));

    internal async Task<IReadOnlyList<StoredTask>> ClaimAsync(
        int tasks = 50,
        long bytes = long.MaxValue,
        SyncScope? scope = null,
        IReadOnlySet<string>? types = null,
        IQueueStore? store = null,
        long upTo = long.MaxValue
    ) =>
        await (store ?? Store).ClaimAsync(
            new ClaimRequest(scope ?? Here, Now, tasks, bytes)
            {
                DataTypes = types ?? Types,
                UpToSequence = upTo,
            }
        );

    internal async Task<StoredTask> ClaimOneAsync() => Assert.Single(await ClaimAsync(1));

    internal async Task<CompletedTasks> CompleteAsync(
        StoredTask task,
        TaskOutcome outcome,
        IQueueStore? store = null
    ) =>
        await (store ?? Store).CompleteAsync(
            [outcome with { Sequence = task.Sequence, Claim = task.Claim }],
            Now
        );

    internal Task<CompletedTasks> SyncedAsync(StoredTask task) =>
        CompleteAsync(task, Outcomes.Synced);

    /// <summary>The tasks of a scope in order: "add skill:a", with "!" behind failed, "*" behind in flight and "?" behind unconfirmed ones.</summary>
    internal async Task<string[]> QueueAsync(SyncScope? scope = null)
    {
        var filter = new TaskFilter(scope ?? Here);
        var tasks = (await Store.ReadAsync(filter)).Concat(
            await Store.ReadAsync(filter with { Failed = true })
        );
        return [.. tasks.OrderBy(task => task.Sequence).Select(Describe)];
    }

    internal static string Describe(StoredTask task)
    {
        var mark = task.Status switch
        {
            QueuedTaskStatus.Failed => "!",
            QueuedTaskStatus.InFlight => "*",
            QueuedTaskStatus.Unconfirmed => "?",
            _ => "",
        };
        return $"{task.Operation.ToString().ToLowerInvariant()} {EntityOf(task)}{mark}";
    }

    internal static string EntityOf(StoredTask task) =>
        $"{task.DataType}:{string.Join(',', EntityKey.Parse(task.Key).Values)}";

    internal static string DataOf(StoredTask task) => Encoding.UTF8.GetString(task.Payload.Span);

    /// <summary>What work costs, counted in steps of SQLite's machine, not in time.</summary>
    internal async Task<long> StepsOfAsync(Func<Task> work)
    {
        var steps = 0L;
        await SetCounterAsync(_ =>
        {
            steps++;
            return 0;
        });
        await work();
        await SetCounterAsync(null);
        return steps;
    }

    private async Task SetCounterAsync(delegate_progress? counter) =>
        await Store.WriteAsync(session =>
        {
            raw.sqlite3_progress_handler(
                session.Database.Handle,
                counter is null ? 0 : 1,
                counter,
                null
            );
            return true;
        });

    private static string TypeOf(string entity) => entity.Split(':')[0];

    private static string KeyOf(string entity) => new EntityKey(entity.Split(':')[1]).Json;
}
