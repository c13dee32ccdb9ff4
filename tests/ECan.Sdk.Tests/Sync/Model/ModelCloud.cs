using System.Text.Json;
using ECan.Sdk.Cloud;

namespace ECan.Sdk.Tests.Sync.Model;

/// <summary>
/// A cloud that holds the entities of two accounts, does what a step of the run says, and checks that nobody asks it for what
/// must not be.
/// </summary>
internal sealed class ModelCloud(Findings findings, TestAuthorization[] keys) : ICloudClient
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Account, string Entity), int> lastExecuted = [];
    private readonly HashSet<(string Account, int Version)> executed = [];
    private readonly HashSet<int> poison = [];
    private IReadOnlyList<Answer> answers = [Answer.Taken];
    private Func<Task>? during;
    private int requests;

    public CloudState State { get; private set; }

    public event Action<CloudState>? StateChanged;

    /// <summary>What the cloud knows: the version of each entity.</summary>
    public Dictionary<(string Account, string Entity), int> Entities { get; } = [];

    /// <summary>The last answer for each entity that is on its way.</summary>
    public Dictionary<(string Account, string Entity), ItemAnswer> Given { get; } = [];

    /// <summary>Looks up the task that is on its way.</summary>
    public required Func<string, string, Queue.Model.ModelTask?> InFlight { get; init; }

    public required Func<Task> CrashAsync { get; init; }

    public required Func<Task> CancelAsync { get; init; }

    /// <summary>Begins a step.</summary>
    public void Begin(IReadOnlyList<Answer> script, Func<Task>? whileFirst)
    {
        (answers, during, requests) = (script, whileFirst, 0);
        poison.Clear();
        Given.Clear();
    }

    /// <summary>A new process knows nothing of the network.</summary>
    public void Restarted() => State = CloudState.Online;

    public bool HasExecuted(string account, int version) => executed.Contains((account, version));

    public async Task<BatchAnswer> SendAsync(
        MutationBatch batch,
        CancellationToken cancellationToken
    )
    {
        Answer answer;
        Func<Task>? first;
        lock (gate)
        {
            foreach (var item in batch.Items)
            {
                CheckItem(batch, item);
            }

            answer = answers[requests % answers.Count];
            first = requests++ == 0 ? during : null;
        }

        if (first is not null)
        {
            await first();
        }

        if (
            answer is Answer.CutAfter or Answer.CrashAfter or Answer.Unavailable or Answer.Cancelled
        )
        {
            lock (gate)
            {
                Execute(batch, _ => true);
            }
        }

        if (answer is Answer.Crash or Answer.CrashAfter)
        {
            await CrashAsync();
        }
        else if (answer is Answer.Cancelled)
        {
            await CancelAsync();
        }

        Set(answer is Answer.Offline ? CloudState.Offline : CloudState.Online);
        lock (gate)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                // No answer is heard any more, whatever it would have been.
                Same(batch, Answer.Cut, SyncErrorKind.OutcomeUnknown);
                cancellationToken.ThrowIfCancellationRequested();
            }

            return Judge(batch, answer);
        }
    }

    public Task<JsonElement> QueryAsync(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        string? account,
        AppSyncAuthorization authorization,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("The model asks no queries.");

    public Task ResetAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private BatchAnswer Judge(MutationBatch batch, Answer answer)
    {
        var place = requests % batch.Items.Count;
        if (answer is Answer.Poison)
        {
            poison.Add(ModelEntities.VersionOf(batch.Items[place].Payload));
        }

        if (batch.Items.Any(item => poison.Contains(ModelEntities.VersionOf(item.Payload))))
        {
            return Same(batch, Answer.Poison, SyncErrorKind.Invalid) with
            {
                Bisect = batch.Items.Count > 1,
            };
        }

        return answer switch
        {
            Answer.Offline => Same(batch, answer, SyncErrorKind.Offline, attempted: false),
            Answer.Unauthorized => Same(
                batch,
                answer,
                SyncErrorKind.Unauthorized,
                attempted: false
            ),
            Answer.Throttled => Same(batch, answer, SyncErrorKind.Throttled) with
            {
                RetryAfter = TimeSpan.FromSeconds(30),
            },
            Answer.Unavailable => Same(batch, answer, SyncErrorKind.Unavailable),
            Answer.Cut
            or Answer.CutAfter
            or Answer.Crash
            or Answer.CrashAfter
            or Answer.Cancelled => Same(batch, answer, SyncErrorKind.OutcomeUnknown),
            _ => Each(batch, answer, place),
        };
    }

    private BatchAnswer Each(MutationBatch batch, Answer answer, int place)
    {
        var items = new ItemVerdict[batch.Items.Count];
        for (var number = 0; number < items.Length; number++)
        {
            var item = batch.Items[number];
            var isAdd = batch.Operation is SyncOperation.Add;
            var wasThere = Entities.ContainsKey((batch.Account!, EntityOf(batch, item)));
            var mine =
                isAdd && (item.SentBefore && wasThere || number == place && answer is Answer.Exists)
                    ? Answer.Exists
                : number == place && answer is not Answer.Exists ? answer
                : Answer.Taken;
            if (mine is Answer.Taken)
            {
                Execute(batch, other => other == item);
            }

            items[number] = Give(
                batch,
                item,
                mine,
                mine switch
                {
                    Answer.Refused => SyncErrorKind.Refused,
                    Answer.Invalid => SyncErrorKind.Invalid,
                    Answer.Unconfirmed => SyncErrorKind.Unconfirmed,
                    _ => null,
                }
            );
        }

        return new() { Items = items };
    }

    private BatchAnswer Same(
        MutationBatch batch,
        Answer answer,
        SyncErrorKind kind,
        bool attempted = true
    ) =>
        new()
        {
            Items = [.. batch.Items.Select(item => Give(batch, item, answer, kind, attempted))],
        };

    private ItemVerdict Give(
        MutationBatch batch,
        MutationItem item,
        Answer answer,
        SyncErrorKind? kind,
        bool attempted = true
    )
    {
        var name = (batch.Account!, EntityOf(batch, item));
        var wasRefused = Given.GetValueOrDefault(name)?.InRefusedBatch ?? false;
        Given[name] = new(
            answer,
            attempted || wasRefused,
            wasRefused || answer is Answer.Poison && batch.Items.Count > 1
        );
        return new()
        {
            Error = kind is { } known ? new(known, $"{answer}") : null,
            Attempted = attempted,
            Becomes = answer is Answer.Exists ? SyncOperation.Update : null,
        };
    }

    private void CheckItem(MutationBatch batch, MutationItem item)
    {
        var account = batch.Account!;
        var entity = EntityOf(batch, item);
        var version = ModelEntities.VersionOf(item.Payload);
        findings.Equal(
            keys.Single(key => key.ToString() == $"key of {account}"),
            batch.Authorization,
            $"The credential for {entity} {version} of {account}"
        );
        if (InFlight(account, entity) is not { } task)
        {
            findings.Check(false, $"{account} sends {entity} {version}, which is not on its way.");
            return;
        }

        findings.Equal(
            $"{task.Operation} {task.Data}",
            $"{batch.Operation} {version}",
            $"What {account} sends for {entity}"
        );
        findings.Equal(
            task.Attempts > 1
                || (Given.GetValueOrDefault((account, entity))?.InRefusedBatch ?? false),
            item.SentBefore,
            $"Whether {entity} {version} of {account} was sent before"
        );
        var last = lastExecuted.GetValueOrDefault((account, entity));
        findings.Check(
            version > last || version == last && item.SentBefore,
            $"{entity} of {account} goes back from {last} to {version}."
        );
    }

    private void Execute(MutationBatch batch, Func<MutationItem, bool> which)
    {
        foreach (var item in batch.Items.Where(which))
        {
            var name = (batch.Account!, EntityOf(batch, item));
            var version = ModelEntities.VersionOf(item.Payload);
            lastExecuted[name] = version;
            executed.Add((batch.Account!, version));
            if (batch.Operation is SyncOperation.Delete)
            {
                Entities.Remove(name);
            }
            else
            {
                Entities[name] = version;
            }
        }
    }

    private void Set(CloudState state)
    {
        if (State != state)
        {
            State = state;
            StateChanged?.Invoke(state);
        }
    }

    private static string EntityOf(MutationBatch batch, MutationItem item) =>
        $"{batch.Entity.DataType}:{item.Key}";
}

/// <summary>What the cloud said of an item.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Attempted">Whether the cloud may have seen the item.</param>
/// <param name="InRefusedBatch">Whether it was in a batch that was refused as a whole.</param>
internal sealed record ItemAnswer(Answer Answer, bool Attempted, bool InRefusedBatch);
