using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Queue.Model;

/// <summary>
/// The queue as its contract says it, in memory and with no regard to cost: each rule is asked anew of the whole list.
/// </summary>
internal sealed class ModelQueue
{
    private readonly ModelCloudFacts cloud = new();
    private readonly List<ModelTask> tasks = [];

    public IReadOnlyList<ModelTask> Tasks => tasks;

    public long LastSequence { get; private set; }

    /// <summary>The version that the cloud told last.</summary>
    public long? VersionOf(SyncScope scope, string entity) => cloud.VersionOf(scope, entity);

    /// <summary>What an entity refers to: "agent_skill:1" to the agent and to the skill of that number.</summary>
    public static string[] ReferencesOf(string entity) =>
        entity.StartsWith("agent_skill:", StringComparison.Ordinal)
            ?
            [
                entity.Replace("agent_skill", "agent", StringComparison.Ordinal),
                entity.Replace("agent_skill", "skill", StringComparison.Ordinal),
            ]
            : [];

    public IReadOnlyList<ModelTask> Of(SyncScope scope, bool failed) =>
        tasks.FindAll(task =>
            task.Scope == scope && task.Status is QueuedTaskStatus.Failed == failed
        );

    public IReadOnlyList<ModelTask> InFlight(int owner) =>
        tasks.FindAll(task => task.Status is QueuedTaskStatus.InFlight && task.Owner == owner);

    /// <summary>Takes a write in; <paramref name="owner"/> sends it at once if it is given and nothing stands before it.</summary>
    public (EnqueueDisposition Disposition, string TaskId) Enqueue(
        string id,
        SyncScope scope,
        string entity,
        SyncOperation operation,
        string data,
        int? owner
    )
    {
        if (LastOf(scope, entity) is { } last)
        {
            var step = Decide(last, operation);
            if (step.Kind is CoalescingKind.Replace)
            {
                last.TakeIn(step.Operation, data);
                return (EnqueueDisposition.Merged, last.Id);
            }

            if (step.Kind is CoalescingKind.Cancel)
            {
                tasks.Remove(last);
                if (
                    LastOf(scope, entity) is { } before
                    && Decide(before, operation).Kind is CoalescingKind.Replace
                )
                {
                    before.TakeIn(SyncOperation.Delete, data);
                    return (EnqueueDisposition.Merged, before.Id);
                }

                return (EnqueueDisposition.Cancelled, last.Id);
            }
        }

        var task = Append(id, scope, entity, operation, data);
        if (owner is not { } sender || !CanGo(task, DateTimeOffset.MaxValue))
        {
            return (EnqueueDisposition.Queued, id);
        }

        task.Send(sender);
        return (EnqueueDisposition.InFlight, id);
    }

    /// <summary>Takes a task of another queue in as it is; nothing if it is there already.</summary>
    public string Import(
        string id,
        SyncScope scope,
        string entity,
        SyncOperation operation,
        string data,
        bool failed,
        int attempts
    )
    {
        var free = id;
        for (var number = 2; tasks.Find(task => task.Id == free) is { } other; number++)
        {
            if (
                (other.Scope, other.Entity, other.Operation, other.Data)
                == (scope, entity, operation, data)
            )
            {
                return free;
            }

            free = $"{id}-{number}";
        }

        var task = Append(free, scope, entity, operation, data);
        task.Status = failed ? QueuedTaskStatus.Failed : QueuedTaskStatus.Pending;
        task.Attempts = attempts;
        return free;
    }

    /// <summary>Puts the next batch in flight.</summary>
    public IReadOnlyList<ModelTask> Claim(ClaimRequest request, int owner)
    {
        // A rest that was over once is over, also for a clock that is set back.
        tasks
            .FindAll(task => task.Scope == request.Scope && CanGo(task, request.Now))
            .ForEach(task => task.NotBefore = null);
        var ready = tasks.FindAll(task =>
            task.Scope == request.Scope
            && task.Sequence <= request.UpToSequence
            && request.DataTypes.Contains(task.Type)
            && CanGo(task, request.Now)
        );
        var batch = ready
            .FindAll(task => task.Type == ready[0].Type && task.Operation == ready[0].Operation)
            .Take(request.MaxTasks)
            .ToList();
        batch.ForEach(task => task.Send(owner));
        return batch;
    }

    /// <summary>Writes down what became of a task that the owner sends; nothing if it does not.</summary>
    public ModelConsequences Complete(TaskOutcome outcome, int owner)
    {
        var consequences = new ModelConsequences();
        if (
            InFlight(owner).SingleOrDefault(task => task.Sequence == outcome.Sequence)
            is not { } task
        )
        {
            return consequences;
        }

        if (BehindOf(task) is not null)
        {
            consequences.Followed.Add(task.Sequence);
        }

        if (outcome.Status is null)
        {
            tasks.Remove(task);
            cloud.Took(task, outcome.ServerVersion);
            return consequences;
        }

        if (outcome.ServerVersion is not null)
        {
            cloud.Has(task, outcome.ServerVersion);
        }

        task.Return(outcome);
        if (
            task.Status is not QueuedTaskStatus.Unconfirmed
            && Settle(task, consequences)
            && task.Status is QueuedTaskStatus.Failed
        )
        {
            GiveUp(task, consequences.AlsoFailed);
        }

        return consequences;
    }

    /// <summary>When the next task that only rests is due.</summary>
    public DateTimeOffset? NextDue(SyncScope scope, DateTimeOffset after) =>
        tasks
            .Where(task =>
                task.Scope == scope
                && task.NotBefore > after
                && CanGo(task, DateTimeOffset.MaxValue)
            )
            .Min(task => task.NotBefore);

    /// <summary>What an owner that is gone left in flight becomes unconfirmed.</summary>
    public int Recover(DateTimeOffset notBefore, Func<int, bool> isGone)
    {
        var left = tasks.FindAll(task =>
            task.Status is QueuedTaskStatus.InFlight && isGone(task.Owner)
        );
        foreach (var task in left)
        {
            task.Status = QueuedTaskStatus.Unconfirmed;
            task.NotBefore = notBefore;
        }

        return left.Count;
    }

    public int Retry(TaskFilter filter)
    {
        var retried = tasks.FindAll(Matches(filter with { Failed = true }));
        foreach (var task in retried)
        {
            task.Status = QueuedTaskStatus.Pending;
            task.Refusals = 0;
            _ = Settle(task, new());
        }

        return retried.Count;
    }

    public RemovedTasks Remove(TaskFilter filter, DateTimeOffset now)
    {
        var found = tasks.FindAll(Matches(filter));
        var inFlight = found.RemoveAll(task =>
            task.Status is QueuedTaskStatus.InFlight
            || task.Status is QueuedTaskStatus.Unconfirmed && task.NotBefore > now
        );
        foreach (var task in found)
        {
            tasks.Remove(task);
            if (task.Attempts > 0 && task.Operation is not SyncOperation.Delete)
            {
                cloud.Has(task, version: null);
            }
        }

        return new(found.Count, inFlight);
    }

    public int Adopt(SyncScope from, SyncScope to)
    {
        var moving = tasks.FindAll(task =>
            from != to
            && task.Scope == from
            && !tasks.Exists(other =>
                other.Scope == from
                && other.Entity == task.Entity
                && other.Status is QueuedTaskStatus.InFlight
            )
        );
        foreach (var task in moving)
        {
            cloud.Share(task, to);
            tasks.Remove(task);
            tasks.Add(task);
            task.Scope = to;
            task.Sequence = ++LastSequence;
        }

        return moving.Count;
    }

    private static Predicate<ModelTask> Matches(TaskFilter filter) =>
        task =>
            task.Scope == filter.Scope
            && task.Status is QueuedTaskStatus.Failed == filter.Failed
            && (filter.TaskId ?? task.Id) == task.Id
            && (filter.DataType ?? task.Type) == task.Type
            && (filter.Key ?? KeyOf(task.Entity)) == KeyOf(task.Entity)
            && (filter.Operation ?? task.Operation) == task.Operation;

    /// <summary>The key of "type:key" as the store has it.</summary>
    public static string KeyOf(string entity) => new EntityKey(entity.Split(':')[1]).Json;

    private ModelTask Append(
        string id,
        SyncScope scope,
        string entity,
        SyncOperation operation,
        string data
    )
    {
        var task = new ModelTask(id, entity)
        {
            Sequence = ++LastSequence,
            Scope = scope,
            Operation = operation,
            Data = data,
        };
        tasks.Add(task);
        return task;
    }

    private bool CanGo(ModelTask task, DateTimeOffset now) =>
        task.Status is QueuedTaskStatus.Pending or QueuedTaskStatus.Unconfirmed
        && !(task.NotBefore > now)
        && !EarlierOf(task).Any()
        && !tasks.Exists(other =>
            other.Scope == task.Scope
            && other.Status is not QueuedTaskStatus.Failed
            && other.Operation == task.Operation
            && (
                task.Operation is SyncOperation.Add
                    && ReferencesOf(task.Entity).Contains(other.Entity)
                || task.Operation is SyncOperation.Delete
                    && ReferencesOf(other.Entity).Contains(task.Entity)
            )
        );

    private CoalescingStep Decide(ModelTask task, SyncOperation incoming)
    {
        var cloudMayKnow =
            task.Attempts > 0
            || (
                EarlierOf(task).LastOrDefault() is { } before
                    ? before.Operation is not SyncOperation.Delete
                        || before.Status
                            is QueuedTaskStatus.InFlight
                                or QueuedTaskStatus.Unconfirmed
                    : cloud.MayHold(task)
            );
        return Coalescing.Decide(task.Status, task.Operation, cloudMayKnow, incoming);
    }

    private bool Settle(ModelTask task, ModelConsequences consequences)
    {
        var data = task.Data;
        while (BehindOf(task) is { Status: QueuedTaskStatus.Pending } next)
        {
            var step = Decide(task, next.Operation);
            if (step.Kind is CoalescingKind.Append)
            {
                break;
            }

            tasks.Remove(next);
            if (step.Kind is CoalescingKind.Cancel)
            {
                tasks.Remove(task);
                consequences.CancelledOut.AddRange([task.Id, next.Id]);
                return false;
            }

            task.TakeIn(step.Operation, next.Data);
        }

        if (task.Data != data)
        {
            consequences.Absorbed.Add(task.Sequence);
        }

        return true;
    }

    private void GiveUp(ModelTask failed, List<string> alsoFailed)
    {
        if (failed.Operation is not SyncOperation.Add)
        {
            return;
        }

        foreach (var task in tasks)
        {
            if (
                task is { Operation: SyncOperation.Add, Status: QueuedTaskStatus.Pending }
                && task.Scope == failed.Scope
                && ReferencesOf(task.Entity).Contains(failed.Entity)
            )
            {
                task.Status = QueuedTaskStatus.Failed;
                alsoFailed.Add(task.Id);
                GiveUp(task, alsoFailed);
            }
        }
    }

    private ModelTask? LastOf(SyncScope scope, string entity) =>
        tasks.FindLast(task => task.Scope == scope && task.Entity == entity);

    private ModelTask? BehindOf(ModelTask task) =>
        tasks.Find(other =>
            other.Scope == task.Scope
            && other.Entity == task.Entity
            && other.Sequence > task.Sequence
        );

    private IEnumerable<ModelTask> EarlierOf(ModelTask task) =>
        tasks.Where(other =>
            other.Scope == task.Scope
            && other.Entity == task.Entity
            && other.Sequence < task.Sequence
        );
}
