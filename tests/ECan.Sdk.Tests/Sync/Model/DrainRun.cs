using ECan.Sdk.Queue;
using ECan.Sdk.Sync;
using ECan.Sdk.Tests.Queue.Model;

namespace ECan.Sdk.Tests.Sync.Model;

/// <summary>A manager over the real queue, a cloud with faults, and what must be true of both after each step.</summary>
internal sealed class DrainRun(int parallel) : IAsyncDisposable
{
    public const int MaxRetries = 2;

    private const string Endpoint = "https://example.com/graphql";
    private static readonly string[] Accounts = ["a", "b"];

    private static readonly TestAuthorization[] Keys =
    [
        .. Accounts.Select(account => new TestAuthorization($"key of {account}")),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("ecan-drain-").FullName;
    private readonly ObservedTime time = new();
    private readonly Dictionary<(string Account, string Entity), int?> expected = [];
    private ManualNetwork network = new();
    private OfflineSyncManager manager = null!;
    private ObservedStore? store;
    private CancellationTokenSource cancellation = new();
    private int generation;
    private int version;
    private int account;

    public static TimeSpan Hold { get; } = TimeSpan.FromSeconds(30);

    public Findings Findings { get; } = new();

    public ModelQueue Model { get; } = new();

    public ModelCloud Cloud { get; private set; } = null!;

    public DrainStep Step { get; private set; } = null!;

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task StartAsync()
    {
        Cloud = new(Findings, Keys)
        {
            InFlight = FindInFlight,
            CrashAsync = CrashStoreAsync,
            CancelAsync = async () =>
            {
                Step.Cancelled = true;
                await cancellation.CancelAsync();
            },
        };
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await manager.DisposeAsync();
        cancellation.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public async Task DoAsync(DrainCommand command)
    {
        Begin(command.Answers, command.During < 0 ? null : () => WriteDuringAsync(command));
        try
        {
            await RunAsync(command);
        }
        catch (ObjectDisposedException) when (Step.Crashed)
        {
            // So ends a call of a process that died.
        }
        catch (OperationCanceledException) when (Step.Cancelled)
        {
            // The write, or what is left, is in the queue.
        }

        if (Step.Crashed)
        {
            await RestartAsync();
        }

        await CompareAsync();
    }

    /// <summary>Whatever happened: when the cloud takes everything and all is retried, it knows what the app wrote last.</summary>
    public async Task EndAsync()
    {
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var of in Accounts)
            {
                Begin([Answer.Taken], null);
                await ManagerOf(of).SyncPendingQueueAsync(new() { IncludeFailed = true });
                await CompareAsync();
            }

            time.Advance(TimeSpan.FromHours(2));
        }

        Assert.Empty(Model.Tasks);
        Assert.Equal(
            expected
                .Where(entity => entity.Value is not null)
                .Select(entity => $"{entity.Key} {entity.Value}")
                .Order(StringComparer.Ordinal),
            Cloud
                .Entities.Select(entity => $"{entity.Key} {entity.Value}")
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The queue took a write in.</summary>
    public void Accepted(string of, string entity, SyncOperation operation, int written) =>
        expected[(of, entity)] = operation is SyncOperation.Delete ? null : written;

    /// <summary>Tasks were removed: what is left, or else what the cloud has now, is what it will have.</summary>
    public void ForgetRemoved(string of)
    {
        foreach (var name in expected.Keys.Where(name => name.Account == of).ToList())
        {
            expected[name] =
                Model.Tasks.LastOrDefault(task =>
                    task.Scope.Account == of && task.Entity == name.Entity
                )
                    is { } last
                    ? (last.Operation is SyncOperation.Delete ? null : int.Parse(last.Data, null))
                : Cloud.Entities.TryGetValue(name, out var known) ? known
                : null;
        }
    }

    private Task RunAsync(DrainCommand command) =>
        command.Verb switch
        {
            DrainVerb.Write => WriteAsync(command),
            DrainVerb.WriteMany => WriteManyAsync(command),
            DrainVerb.Queue => QueueAsync(command.Via, command.Which),
            DrainVerb.Drain or DrainVerb.DrainWithFailed => DrainAsync(command),
            DrainVerb.Wait => WaitAsync(command),
            DrainVerb.Restart => RestartAsync(),
            DrainVerb.Crash => CrashStoreAsync(),
            DrainVerb.Switch => SwitchAsync(),
            DrainVerb.Retry => RetryAsync(command),
            DrainVerb.Remove => RemoveAsync(command),
            DrainVerb.Clear => ClearAsync(command),
            _ => NetworkAsync(),
        };

    private async Task WriteAsync(DrainCommand command)
    {
        var (entity, operation) = DrainCommand.Writes[command.Which % DrainCommand.Writes.Count];
        var made = ModelEntities.Make(entity, ++version);
        var of = AccountOf(command.Via);
        var result = made switch
        {
            ModelAgent agent => await Via(command.Via)
                .SyncToCloudAsync(agent, operation, cancellation.Token),
            ModelSkill skill => await Via(command.Via)
                .SyncToCloudAsync(skill, operation, cancellation.Token),
            _ => await Via(command.Via)
                .SyncToCloudAsync((ModelRelation)made, operation, cancellation.Token),
        };
        CheckResult(of, made.Version, result);
    }

    private async Task WriteManyAsync(DrainCommand command)
    {
        var operation = (SyncOperation)(command.Which % 3);
        var skills = Enumerable
            .Range(3, 1 + command.Limit)
            .Select(number => new ModelSkill { Id = $"{number}", Version = ++version })
            .ToList();
        var of = AccountOf(command.Via);
        var results = await Via(command.Via)
            .SyncManyToCloudAsync(skills, operation, cancellation.Token);
        Findings.Equal(skills.Count, results.Count, "The results of one call");
        foreach (var (skill, result) in skills.Zip(results))
        {
            CheckResult(of, skill.Version, result);
        }
    }

    private async Task QueueAsync(int via, int which)
    {
        var (entity, operation) = DrainCommand.Writes[which % DrainCommand.Writes.Count];
        var made = ModelEntities.Make(entity, ++version);
        var of = AccountOf(via);
        CheckResult(of, made.Version, await Via(via).Queue.AddAsync(made, operation));
    }

    private async Task WriteDuringAsync(DrainCommand command)
    {
        Step.WroteDuring = true;
        await QueueAsync(command.Via, command.During);
    }

    private async Task DrainAsync(DrainCommand command)
    {
        var limit = command.Limit is 0 ? int.MaxValue : command.Limit;
        var of = AccountOf(command.Via);
        var report = await Via(command.Via)
            .SyncPendingQueueAsync(
                new()
                {
                    MaxTasks = limit,
                    IncludeFailed = command.Verb is DrainVerb.DrainWithFailed,
                },
                progress: null,
                cancellation.Token
            );
        Findings.Check(
            Step.ClaimedCount <= limit,
            $"A pass for {limit} tasks took {Step.ClaimedCount}."
        );
        if (!Step.Crashed)
        {
            Findings.Equal(
                (Step.Synced.Count, Step.Failed.Count, Model.Of(ScopeOf(of), failed: false).Count),
                (report.Synced, report.Failed, report.Remaining),
                "What the report says is synced, failed and left"
            );
        }
    }

    private Task WaitAsync(DrainCommand command)
    {
        time.Advance(TimeSpan.FromSeconds(5 + command.Which % 40));
        return Task.CompletedTask;
    }

    private async Task SwitchAsync()
    {
        account = 1 - account;
        await manager.SwitchAccountAsync(Accounts[account], Keys[account]);
    }

    private async Task RetryAsync(DrainCommand command) =>
        await Via(command.Via).Queue.RetryFailedAsync();

    private async Task RemoveAsync(DrainCommand command)
    {
        var (entity, _) = DrainCommand.Writes[command.Which % DrainCommand.Writes.Count];
        await Via(command.Via)
            .Queue.RemoveTasksByResourceAsync(entity.Split(':')[0], entity.Split(':')[1]);
    }

    private async Task ClearAsync(DrainCommand command) =>
        _ =
            command.Which % 2 == 0
                ? await Via(command.Via).Queue.ClearPendingAsync()
                : await Via(command.Via).Queue.ClearFailedAsync();

    private Task NetworkAsync()
    {
        network.Change(available: true);
        return Task.CompletedTask;
    }

    private async Task CrashStoreAsync()
    {
        Step.Crashed = true;
        if (store is { } open)
        {
            await open.CrashAsync();
        }
    }

    private async Task RestartAsync()
    {
        await manager.DisposeAsync();
        await OpenAsync();
    }

    private void Begin(Answer[] answers, Func<Task>? during)
    {
        Step = new(Findings);
        cancellation.Dispose();
        cancellation = new();
        Cloud.Begin(answers, during);
    }

    private void CheckResult(string of, int written, SyncResult result)
    {
        Findings.Check(
            !result.Synced || Cloud.HasExecuted(of, written) || Step.CancelledOut(written),
            $"The call for {written} of {of} says: {result.Message}"
        );

        // What came in meanwhile may have cancelled it out, or was cancelled out itself.
        if (Step.Crashed || Step.WroteDuring)
        {
            return;
        }

        Findings.Check(
            result.Synced == (result.TaskId is null),
            $"The call for {written} of {of} names the task {result.TaskId}: {result.Message}"
        );
        Findings.Check(
            result.Synced
                || Model
                    .Of(ScopeOf(of), failed: result.Outcome is SyncOutcome.Failed)
                    .Any(task => task.Id == result.TaskId && task.Data == $"{written}"),
            $"{written} of {of} is not where the call says: {result.Message}"
        );
        Findings.Equal(
            result.Cached,
            Step.ToldQueued.Contains(result.TaskId!),
            $"Whether an event told that {written} of {of} is queued"
        );
    }

    private async Task CompareAsync()
    {
        Step.CheckEvents();
        // What a single call found says more than the lists that come of it.
        Findings.AssertNone();
        foreach (var of in Accounts)
        {
            var queue = ManagerOf(of).Queue;
            var pending = await queue.GetPendingTasksAsync();
            var failed = await queue.GetFailedTasksAsync();
            var stats = await queue.GetStatsAsync();
            lock (Model)
            {
                Assert.Equal(
                    Model.Of(ScopeOf(of), failed: false).Select(Show),
                    pending.Select(Show)
                );
                Assert.Equal(Model.Of(ScopeOf(of), failed: true).Select(Show), failed.Select(Show));
                Assert.Equal(
                    (pending.Count, failed.Count),
                    (stats.PendingCount, stats.FailedCount)
                );
            }
        }

        Findings.AssertNone();
    }

    private async Task OpenAsync()
    {
        var options = new OfflineSyncOptions
        {
            Endpoint = new(Endpoint),
            Authorization = Keys[0],
            Account = Accounts[0],
            Entities = ModelEntities.All,
            OutcomeUnknownHold = Hold,
            MaxRetries = MaxRetries,
            MaxBatchCount = 3,
            MaxParallelBatches = parallel,
        };
        store = null;
        network = new();
        Cloud.Restarted();
        var core = new ManagerCore(
            new()
            {
                Settings = SyncSettings.From(options),
                Catalog = new(options.Entities),
                Authorization = options.Authorization!,
                Client = Cloud,
                OpenStore = OpenStoreAsync,
                Network = network,
                Clock = time,
                Logger = new RecordingLogger(),
                Chance = () => 0,
            }
        );
        manager = new(core, core.Scope(options.Account), isRoot: true);

        // So that each account has its own credential from the start.
        await manager.SwitchAccountAsync(Accounts[1], Keys[1]);
        await manager.SwitchAccountAsync(Accounts[account], Keys[account]);
        foreach (var of in Accounts)
        {
            Listen(ManagerOf(of), of);
        }
    }

    private async Task<IQueueStore> OpenStoreAsync(CancellationToken cancellationToken) =>
        store = new(
            await SqliteQueueStore.OpenAsync(
                new()
                {
                    Directory = folder,
                    TimeProvider = time,
                    Durability = QueueDurability.Normal,
                },
                cancellationToken
            ),
            this,
            ++generation
        );

    private void Listen(OfflineSyncManager to, string of)
    {
        to.TaskQueued += (_, args) => Tell(Step.ToldQueued, args, of);
        to.TaskSynced += (_, args) => Tell(Step.ToldSynced, args, of);
        to.TaskFailed += (_, args) => Tell(Step.ToldFailed, args, of);
    }

    private void Tell(List<string> told, SyncTaskEventArgs args, string of)
    {
        Findings.Equal(of, args.Account, $"The account of the event of {args.TaskId}");
        lock (Model)
        {
            told.Add(args.TaskId);
        }
    }

    private ModelTask? FindInFlight(string of, string entity)
    {
        lock (Model)
        {
            return Model
                .InFlight(generation)
                .SingleOrDefault(task => task.Scope.Account == of && task.Entity == entity);
        }
    }

    private OfflineSyncManager Via(int via) => via == 0 ? manager : ManagerOf(AccountOf(via));

    private OfflineSyncManager ManagerOf(string of) => (OfflineSyncManager)manager.ForAccount(of);

    private string AccountOf(int via) => Accounts[via == 0 ? account : via - 1];

    private static SyncScope ScopeOf(string of) => new(Endpoint, of);

    private static string Show(ModelTask task) =>
        $"{task.Id}: {task.Operation} {task.Entity} {task.Data} {task.Status}";

    private static string Show(QueuedTask task) =>
        $"{task.Id}: {task.Operation} {task.DataType}:{task.EntityKey} {task.Data.GetProperty("version").GetInt32()} {task.Status}";
}
