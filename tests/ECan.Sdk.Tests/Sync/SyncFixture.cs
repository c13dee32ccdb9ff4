using ECan.Sdk.Queue;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

/// <summary>A manager over the real queue in a directory of its own, a cloud that does as it is told, and a clock that stands still.</summary>
public abstract class SyncFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-sync-").FullName;
    private OfflineSyncManager? manager;
    private Action<OfflineSyncOptions> configure = _ => { };
    private IReadOnlyList<SyncEntityDefinition> entities = TestEntities.All;

    internal static TimeSpan Hold { get; } = TimeSpan.FromSeconds(30);

    internal ObservedTime Time { get; } = new();

    internal ScriptedCloud Cloud { get; } = new();

    internal ManualNetwork Network { get; private set; } = new();

    internal RecordingLogger Logger { get; } = new();

    internal TestMeters Meters { get; } = new();

    internal StoreDecorator? Store { get; private set; }

    /// <summary>What is disposed with the manager.</summary>
    internal List<IDisposable> Owned { get; } = [];

    /// <summary>What the opening of the queue waits for.</summary>
    internal Task MayOpen { get; set; } = Task.CompletedTask;

    /// <summary>Changes how the queue is opened.</summary>
    internal Func<QueueStoreOptions, QueueStoreOptions> StoreWith { get; set; } =
        options => options;

    internal string QueueFile => Path.Combine(folder, "queue.db");

    internal TestAuthorization KeyOfA { get; } = new("key of a");

    internal ManagerCore Core { get; private set; } = null!;

    internal OfflineSyncManager Manager => manager ??= Create();

    internal OfflineSyncQueue Queue => Manager.Queue;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (manager is not null)
        {
            await manager.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Sets options; before the first use of <see cref="Manager"/>.</summary>
    internal void With(Action<OfflineSyncOptions> set) => configure = set;

    /// <summary>Ends the manager and makes another one on the same queue, as a new process would.</summary>
    internal async Task RestartAsync(IReadOnlyList<SyncEntityDefinition>? definitions = null)
    {
        await Manager.DisposeAsync();
        entities = definitions ?? entities;
        Network = new();
        manager = Create();
    }

    internal Task<SyncResult> AddAsync(string id, string? name = "n") =>
        Manager.SyncToCloudAsync(new Skill { Id = id, Name = name }, SyncOperation.Add);

    internal Task<SyncResult> UpdateAsync(string id, string? name = "n") =>
        Manager.SyncToCloudAsync(new Skill { Id = id, Name = name }, SyncOperation.Update);

    internal Task<SyncResult> DeleteAsync(string id) =>
        Manager.SyncToCloudAsync(new Skill { Id = id }, SyncOperation.Delete);

    internal async Task QueueAsync(params string[] ids)
    {
        foreach (var id in ids)
        {
            await Queue.AddAsync(new Skill { Id = id }, SyncOperation.Add);
        }
    }

    internal Task<QueueSyncReport> DrainAsync(SyncPendingQueueOptions? options = null) =>
        Manager.SyncPendingQueueAsync(options);

    /// <summary>"add a Pending 1" for each task that still goes out.</summary>
    internal async Task<IReadOnlyList<string>> PendingAsync() =>
        [.. (await Queue.GetPendingTasksAsync()).Select(Describe)];

    /// <summary>"add a Failed 1" for each task that was given up.</summary>
    internal async Task<IReadOnlyList<string>> FailedAsync() =>
        [.. (await Queue.GetFailedTasksAsync()).Select(Describe)];

    internal static async Task<T> InTimeAsync<T>(Task<T> task) =>
        await task.WaitAsync(Patience.Limit);

    internal static async Task InTimeAsync(Task task) => await task.WaitAsync(Patience.Limit);

    private static string Describe(QueuedTask task) =>
        $"{task.Operation.ToString().ToLowerInvariant()} {task.EntityKey} {task.Status} {task.RetryCount}";

    private OfflineSyncManager Create()
    {
        var options = new OfflineSyncOptions
        {
            Endpoint = new("https://example.com/graphql"),
            Authorization = KeyOfA,
            Account = "a",
            Entities = entities,
            OutcomeUnknownHold = Hold,
        };
        configure(options);
        Core = new(
            new()
            {
                Settings = SyncSettings.From(options),
                Catalog = new(options.Entities),
                Authorization = options.Authorization!,
                Client = Cloud,
                OpenStore = async token =>
                {
                    await MayOpen.WaitAsync(token);
                    return Store = new(
                        await SqliteQueueStore.OpenAsync(
                            StoreWith(
                                new()
                                {
                                    Directory = folder,
                                    TimeProvider = Time,
                                    Durability = QueueDurability.Normal,
                                }
                            ),
                            token
                        )
                    );
                },
                Network = Network,
                Clock = Time,
                Logger = Logger,
                MeterFactory = Meters,
                Chance = () => 0,
                Owned = Owned,
            }
        );
        return new(Core, Core.Scope(options.Account), isRoot: true);
    }
}
