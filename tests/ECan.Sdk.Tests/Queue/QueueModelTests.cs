using System.Text;
using ECan.Sdk.Queue;
using ECan.Sdk.Tests.Queue.Model;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;

namespace ECan.Sdk.Tests.Queue;

/// <summary>Random runs of the store and of a model of its contract, which must agree at every step.</summary>
public sealed class QueueModelTests
{
    private static readonly SyncScope Scope = new("https://example.com/graphql", null);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "agent",
        "skill",
        "agent_skill",
    };

    private static readonly TaskOutcome[] Answers =
    [
        Outcomes.Synced,
        Outcomes.Synced,
        Outcomes.Synced,
        Outcomes.NeverSent,
        Outcomes.Refused,
        Outcomes.Unknown,
        Outcomes.Failed,
        Outcomes.Failed,
    ];

    [Property(MaxTest = 60, StartSize = 40, EndSize = 200, Arbitrary = [typeof(ModelCommand)])]
    public async Task The_store_does_what_its_contract_says(ModelCommand[] commands)
    {
        using var run = new Run();
        await run.OpenAsync();
        foreach (var command in commands)
        {
            await run.DoAsync(command);
            await run.CompareAsync();
        }

        await run.DrainAsync();
    }

    private sealed class Run : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("ecan-model-").FullName;
        private readonly FakeTimeProvider time = new();
        private readonly ModelQueue model = new();
        private SqliteQueueStore store = null!;
        private int writes;

        private DateTimeOffset Now => time.GetUtcNow();

        public async Task OpenAsync() =>
            store = await SqliteQueueStore.OpenAsync(
                new QueueStoreOptions
                {
                    Directory = folder,
                    TimeProvider = time,
                    Durability = QueueDurability.Normal,
                }
            );

        public void Dispose() => Directory.Delete(folder, recursive: true);

        public Task DoAsync(ModelCommand command) =>
            command.Verb switch
            {
                ModelVerb.Write or ModelVerb.WriteNow => WriteAsync(command),
                ModelVerb.Claim => ClaimAsync(1 + command.Which % 4),
                ModelVerb.Complete => CompleteAsync(command),
                ModelVerb.Wait => WaitAsync(command),
                ModelVerb.Crash => CrashAsync(),
                ModelVerb.Retry => RetryAsync(),
                _ => RemoveAsync(command),
            };

        public async Task CompareAsync()
        {
            var filter = new TaskFilter(Scope);
            var stored = (await store.ReadAsync(filter))
                .Concat(await store.ReadAsync(filter with { Failed = true }))
                .OrderBy(task => task.Sequence)
                .Select(Show);
            Assert.Equal(model.Tasks.Select(task => task.ToString()), stored);

            var stats = await store.GetStatsAsync(Scope);
            var failed = model.Tasks.Count(task => task.Status is QueuedTaskStatus.Failed);
            Assert.Equal(
                (model.Tasks.Count - failed, failed),
                (stats.PendingCount, stats.FailedCount)
            );
        }

        /// <summary>Whatever happened: when all is retried and the cloud takes everything, nothing is left.</summary>
        public async Task DrainAsync()
        {
            foreach (var task in model.InFlight)
            {
                await AnswerAsync(task, Outcomes.Synced);
            }

            time.Advance(Rest);
            await RetryAsync();
            while (await ClaimAsync(50) > 0)
            {
                foreach (var task in model.InFlight)
                {
                    await AnswerAsync(task, Outcomes.Synced);
                }
            }

            await CompareAsync();
            Assert.Empty(model.Tasks);
            await store.DisposeAsync();
        }

        private async Task WriteAsync(ModelCommand command)
        {
            var (entity, operation) = ModelCommand.Writes[
                command.Which % ModelCommand.Writes.Count
            ];
            var data = $"{++writes}";
            var sendNow = command.Verb is ModelVerb.WriteNow;
            var result = await store.EnqueueAsync([
                new NewTask
                {
                    Id = $"task-{writes}",
                    Scope = Scope,
                    DataType = entity.Split(':')[0],
                    Key = Key(entity),
                    Operation = operation,
                    Payload = Encoding.UTF8.GetBytes(data),
                    CreatedAt = Now,
                    SendNow = sendNow,
                    References =
                    [
                        .. ModelQueue
                            .ReferencesOf(entity)
                            .Select(other => new EntityReference(other.Split(':')[0], Key(other))),
                    ],
                },
            ]);
            Assert.Equal(model.Enqueue(entity, operation, data, sendNow), result[0].Disposition);
        }

        private async Task<int> ClaimAsync(int max)
        {
            var claimed = await store.ClaimAsync(
                new ClaimRequest(Scope, Now, max, long.MaxValue) { DataTypes = Types }
            );
            Assert.Equal(
                model
                    .Claim(max, Now)
                    .Select(task => (task.Sequence, task.Entity, task.Data, task.Attempts - 1)),
                claimed.Select(task =>
                    (
                        task.Sequence,
                        QueueFixture.EntityOf(task),
                        QueueFixture.DataOf(task),
                        task.Attempts
                    )
                )
            );
            return claimed.Count;
        }

        private async Task CompleteAsync(ModelCommand command)
        {
            if (model.InFlight is { Count: > 0 } inFlight)
            {
                var outcome = Answers[command.How % Answers.Length];
                await AnswerAsync(
                    inFlight[command.Which % inFlight.Count],
                    command.How % 3 == 0 ? outcome with { NotBefore = Now + Rest } : outcome
                );
            }
        }

        private async Task AnswerAsync(ModelTask task, TaskOutcome outcome)
        {
            await store.CompleteAsync([outcome with { Sequence = task.Sequence }], Now);
            model.Complete(task, outcome);
        }

        private Task WaitAsync(ModelCommand command)
        {
            time.Advance(TimeSpan.FromSeconds(10 + command.Which % 30));
            return Task.CompletedTask;
        }

        private async Task CrashAsync()
        {
            await store.AbandonAsync();
            await OpenAsync();
            Assert.Equal(model.InFlight.Count, await store.RecoverAsync(Now + Rest));
            model.Crash(Now + Rest);
        }

        private async Task RetryAsync()
        {
            await store.RetryAsync(new TaskFilter(Scope));
            model.Retry();
        }

        private async Task RemoveAsync(ModelCommand command)
        {
            var (entity, _) = ModelCommand.Writes[command.Which % ModelCommand.Writes.Count];
            await store.RemoveAsync(
                new TaskFilter(Scope) { DataType = entity.Split(':')[0], Key = Key(entity) }
            );
            model.Remove(entity);
        }

        private static string Key(string entity) => new EntityKey(entity.Split(':')[1]).Json;

        private static string Show(StoredTask task) =>
            $"{task.Operation} {QueueFixture.EntityOf(task)} {task.Status} {QueueFixture.DataOf(task)} attempts {task.Attempts} refusals {task.Refusals}";
    }
}
