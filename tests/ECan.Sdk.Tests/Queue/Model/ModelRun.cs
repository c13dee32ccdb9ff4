using System.Text;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Time.Testing;

namespace ECan.Sdk.Tests.Queue.Model;

/// <summary>Does the same to two stores on one file and to the model, and compares.</summary>
internal sealed class ModelRun : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private static readonly SyncScope[] Scopes =
    [
        new("https://example.com/graphql", null),
        new("https://example.com/graphql", "ada"),
    ];

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "agent",
        "skill",
        "agent_skill",
    };

    private static readonly TaskOutcome[] Answers =
    [
        Outcomes.Synced,
        Outcomes.Synced with
        {
            ServerVersion = 3,
        },
        Outcomes.Synced with
        {
            ServerVersion = 2,
        },
        Outcomes.NeverSent,
        Outcomes.Refused,
        Outcomes.Refused with
        {
            Counted = false,
            Becomes = SyncOperation.Update,
        },
        Outcomes.Refused with
        {
            Counted = false,
            Becomes = SyncOperation.Update,
            ServerVersion = 1,
        },
        Outcomes.Unknown,
        Outcomes.Failed,
        Outcomes.Failed,
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("ecan-model-").FullName;
    private readonly FakeTimeProvider time = new();
    private readonly ModelQueue model = new();
    private readonly SqliteQueueStore?[] stores = new SqliteQueueStore?[2];
    private readonly int[] owners = new int[2];
    private int opened;
    private int writes;

    private DateTimeOffset Now => time.GetUtcNow();

    public async Task OpenAsync()
    {
        for (var number = 0; number < stores.Length; number++)
        {
            await OpenAsync(number);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores.OfType<SqliteQueueStore>())
        {
            await store.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    public Task DoAsync(ModelCommand command) =>
        command.Verb switch
        {
            ModelVerb.Write or ModelVerb.WriteNow => WriteAsync(command),
            ModelVerb.Import => ImportAsync(command),
            ModelVerb.Claim => ClaimAsync(command),
            ModelVerb.Complete => CompleteAsync(command),
            ModelVerb.Wait => WaitAsync(command),
            ModelVerb.Crash => CrashAsync(command.Store),
            ModelVerb.Recover => RecoverAsync(command.Store),
            ModelVerb.Retry => RetryAsync(command.Store, Filter(command)),
            ModelVerb.Remove => RemoveAsync(command),
            _ => AdoptAsync(command),
        };

    public async Task CompareAsync()
    {
        foreach (var (scope, store) in Scopes.Zip(stores))
        {
            var filter = new TaskFilter(scope);
            var pending = await store!.ReadAsync(filter);
            var failed = await store.ReadAsync(filter with { Failed = true });
            Assert.Equal(model.Of(scope, failed: false).Select(Show), pending.Select(Show));
            Assert.Equal(model.Of(scope, failed: true).Select(Show), failed.Select(Show));

            var stats = await store.GetStatsAsync(scope);
            Assert.Equal(
                pending.CountBy(task => task.DataType).ToDictionary(),
                stats.PendingByType
            );
            Assert.Equal(failed.CountBy(task => task.DataType).ToDictionary(), stats.FailedByType);
            Assert.Equal(
                model.Tasks.Count,
                pending.Count + failed.Count + stats.OtherScopes.Values.Sum()
            );
            Assert.Equal(model.NextDue(scope, Now), await store.GetNextDueAsync(scope, Now));
        }

        Assert.Equal(model.LastSequence, await Store(0).GetLastSequenceAsync());
    }

    /// <summary>Whatever happened: when all is retried and the cloud takes everything, nothing is left.</summary>
    public async Task DrainAsync()
    {
        await RecoverAsync(0);
        for (var number = 0; number < stores.Length; number++)
        {
            await AnswerAllAsync(number);
        }

        time.Advance(Rest);
        foreach (var scope in Scopes)
        {
            await RetryAsync(0, new TaskFilter(scope));
            while (await ClaimAsync(0, scope, 50) > 0)
            {
                await AnswerAllAsync(0);
            }
        }

        await CompareAsync();
        Assert.Empty(model.Tasks);
    }

    private async Task WriteAsync(ModelCommand command)
    {
        var (entity, operation) = WriteOf(command);
        var task = Task(command, entity, operation) with
        {
            // Half of them get their id from the store.
            Id = command.How % 2 == 0 ? $"task-{writes}" : null,
            SendNow = command.Verb is ModelVerb.WriteNow,
        };
        var result = Assert.Single(await Store(command.Store).EnqueueAsync([task]));
        var expected = model.Enqueue(
            task.Id ?? result.TaskId,
            task.Scope,
            entity,
            operation,
            $"{writes}",
            task.SendNow ? owners[command.Store] : null
        );
        Assert.Equal(expected, (result.Disposition, result.TaskId));
        if (result.InFlight is { } sent)
        {
            Assert.Equal(model.VersionOf(task.Scope, entity), sent.ServerVersion);
        }
    }

    private async Task ImportAsync(ModelCommand command)
    {
        var (entity, operation) = WriteOf(command);
        var task = Task(command, entity, operation);
        var failed = command.How % 3 == 0;
        var attempts = command.How % 2;

        // An id that is taken belongs to another task, or to this one, which a crash brings a second time.
        if (command.How % 4 == 0 && model.Tasks.Count > 0)
        {
            task = task with { Id = model.Tasks[command.Which % model.Tasks.Count].Id };
        }

        for (var again = 0; again <= command.How % 2; again++)
        {
            var id = Assert.Single(
                await Store(command.Store)
                    .ImportAsync([new(task) { Failed = failed, Attempts = attempts }])
            );
            Assert.Equal(
                model.Import(
                    task.Id!,
                    task.Scope,
                    entity,
                    operation,
                    $"{writes}",
                    failed,
                    attempts
                ),
                id
            );
        }
    }

    private Task<int> ClaimAsync(ModelCommand command) =>
        ClaimAsync(command.Store, Scopes[command.Scope], 1 + command.Which % 4);

    private async Task<int> ClaimAsync(int store, SyncScope scope, int max)
    {
        var request = new ClaimRequest(scope, Now, max, long.MaxValue) { DataTypes = Types };
        var claimed = await Store(store).ClaimAsync(request);
        Assert.Equal(
            model
                .Claim(request, owners[store])
                .Select(task =>
                    (
                        task.Sequence,
                        task.Id,
                        task.Data,
                        task.Attempts - 1,
                        model.VersionOf(task.Scope, task.Entity)
                    )
                ),
            claimed.Select(task =>
                (
                    task.Sequence,
                    task.Id,
                    QueueFixture.DataOf(task),
                    task.Attempts,
                    task.ServerVersion
                )
            )
        );
        return claimed.Count;
    }

    private async Task CompleteAsync(ModelCommand command)
    {
        var inFlight = model.InFlight(owners[command.Store]);
        if (inFlight.Count > 0)
        {
            var outcome = Answers[command.How % Answers.Length];
            await AnswerAsync(
                command.How % 10 == 0 ? 1 - command.Store : command.Store,
                inFlight[command.Which % inFlight.Count],
                command.How % 3 == 0 ? outcome with { NotBefore = Now + Rest } : outcome
            );
        }
    }

    private async Task AnswerAsync(int store, ModelTask task, TaskOutcome outcome)
    {
        outcome = outcome with { Sequence = task.Sequence };
        var completed = await Store(store).CompleteAsync([outcome], Now);
        Assert.Equal(
            ModelConsequences.Show([model.Complete(outcome, owners[store])]),
            ModelConsequences.Show(completed)
        );
    }

    private async Task AnswerAllAsync(int store)
    {
        foreach (var task in model.InFlight(owners[store]))
        {
            await AnswerAsync(store, task, Outcomes.Synced);
        }
    }

    private Task WaitAsync(ModelCommand command)
    {
        time.Advance(TimeSpan.FromSeconds(10 + command.Which % 30));
        return System.Threading.Tasks.Task.CompletedTask;
    }

    private async Task CrashAsync(int store)
    {
        await Store(store).AbandonAsync();
        await OpenAsync(store);
    }

    private async Task RecoverAsync(int store) =>
        Assert.Equal(
            model.Recover(Now + Rest, owner => !owners.Contains(owner)),
            await Store(store).RecoverAsync(Now + Rest)
        );

    private async Task RetryAsync(int store, TaskFilter filter) =>
        Assert.Equal(model.Retry(filter), await Store(store).RetryAsync(filter));

    private async Task RemoveAsync(ModelCommand command)
    {
        var filter = Filter(command) with { Failed = command.How % 2 == 0 };
        Assert.Equal(model.Remove(filter, Now), await Store(command.Store).RemoveAsync(filter));
    }

    private async Task AdoptAsync(ModelCommand command)
    {
        var (from, to) = (Scopes[command.Scope], Scopes[1 - command.Scope]);
        Assert.Equal(model.Adopt(from, to), await Store(command.Store).AdoptAsync(from, to));
    }

    private async Task OpenAsync(int number)
    {
        stores[number] = await SqliteQueueStore.OpenAsync(
            new QueueStoreOptions
            {
                Directory = folder,
                TimeProvider = time,
                Durability = QueueDurability.Normal,
            }
        );
        owners[number] = ++opened;
    }

    private SqliteQueueStore Store(int number) => stores[number]!;

    private static (string Entity, SyncOperation Operation) WriteOf(ModelCommand command) =>
        ModelCommand.Writes[command.Which % ModelCommand.Writes.Count];

    private NewTask Task(ModelCommand command, string entity, SyncOperation operation) =>
        new()
        {
            Id = $"task-{++writes}",
            Scope = Scopes[command.Scope],
            DataType = entity.Split(':')[0],
            Key = ModelQueue.KeyOf(entity),
            Operation = operation,
            Payload = Encoding.UTF8.GetBytes($"{writes}"),
            CreatedAt = Now,
            References =
            [
                .. ModelQueue
                    .ReferencesOf(entity)
                    .Select(other => new EntityReference(
                        other.Split(':')[0],
                        ModelQueue.KeyOf(other)
                    )),
            ],
        };

    private TaskFilter Filter(ModelCommand command)
    {
        var (entity, operation) = WriteOf(command);
        var filter = new TaskFilter(Scopes[command.Scope]);
        return (command.How % 5) switch
        {
            0 when model.Tasks.Count > 0 => filter with
            {
                TaskId = model.Tasks[command.Which % model.Tasks.Count].Id,
            },
            1 => filter with { DataType = entity.Split(':')[0], Operation = operation },
            2 => filter,
            _ => filter with { DataType = entity.Split(':')[0], Key = ModelQueue.KeyOf(entity) },
        };
    }

    private static string Show(ModelTask task) => task.ToString();

    private static string Show(StoredTask task) =>
        $"{task.Sequence} {task.Id}: {task.Operation} {QueueFixture.EntityOf(task)} {task.Status} {QueueFixture.DataOf(task)} attempts {task.Attempts} refusals {task.Refusals}";
}
