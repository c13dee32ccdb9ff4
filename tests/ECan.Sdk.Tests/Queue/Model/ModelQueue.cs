using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Queue.Model;

/// <summary>
/// The queue as its contract says it, in memory and with no regard to cost: each rule is asked anew of the whole list.
/// </summary>
internal sealed class ModelQueue
{
    private readonly HashSet<string> inCloud = new(StringComparer.Ordinal);
    private readonly List<ModelTask> tasks = [];
    private long lastSequence;

    public IReadOnlyList<ModelTask> Tasks => tasks;

    public IReadOnlyList<ModelTask> InFlight =>
        tasks.FindAll(task => task.Status is QueuedTaskStatus.InFlight);

    /// <summary>What an entity refers to: "agent_skill:1" to the agent and to the skill of that number.</summary>
    public static string[] ReferencesOf(string entity) =>
        entity.StartsWith("agent_skill:", StringComparison.Ordinal)
            ?
            [
                entity.Replace("agent_skill", "agent", StringComparison.Ordinal),
                entity.Replace("agent_skill", "skill", StringComparison.Ordinal),
            ]
            : [];

    public EnqueueDisposition Enqueue(
        string entity,
        SyncOperation operation,
        string data,
        bool sendNow
    )
    {
        if (LastOf(entity) is { } last)
        {
            var step = Decide(last, operation);
            if (step.Kind is CoalescingKind.Replace)
            {
                last.TakeIn(step.Operation, data);
                return EnqueueDisposition.Merged;
            }

            if (step.Kind is CoalescingKind.Cancel)
            {
                tasks.Remove(last);
                if (
                    LastOf(entity) is { } before
                    && Decide(before, operation).Kind is CoalescingKind.Replace
                )
                {
                    before.TakeIn(SyncOperation.Delete, data);
                    return EnqueueDisposition.Merged;
                }

                return EnqueueDisposition.Cancelled;
            }
        }

        var task = new ModelTask(++lastSequence, entity) { Operation = operation, Data = data };
        tasks.Add(task);
        if (!sendNow || !CanGo(task, DateTimeOffset.MaxValue))
        {
            return EnqueueDisposition.Queued;
        }

        task.Send();
        return EnqueueDisposition.InFlight;
    }

    public IReadOnlyList<ModelTask> Claim(int max, DateTimeOffset now)
    {
        var ready = tasks.FindAll(task => CanGo(task, now));
        var batch = ready
            .FindAll(task => task.Type == ready[0].Type && task.Operation == ready[0].Operation)
            .Take(max)
            .ToList();
        batch.ForEach(task => task.Send());
        return batch;
    }

    public void Complete(ModelTask task, TaskOutcome outcome)
    {
        if (outcome.Status is null)
        {
            tasks.Remove(task);
            _ =
                task.Operation is SyncOperation.Delete
                    ? inCloud.Remove(task.Entity)
                    : inCloud.Add(task.Entity);
            return;
        }

        task.Return(outcome);
        if (
            task.Status is not QueuedTaskStatus.Unconfirmed
            && Settle(task)
            && task.Status is QueuedTaskStatus.Failed
        )
        {
            GiveUp(task);
        }
    }

    public void Crash(DateTimeOffset notBefore)
    {
        foreach (var task in InFlight)
        {
            task.Status = QueuedTaskStatus.Unconfirmed;
            task.NotBefore = notBefore;
        }
    }

    public void Retry()
    {
        foreach (var task in tasks.Where(task => task.Status is QueuedTaskStatus.Failed).ToList())
        {
            task.Status = QueuedTaskStatus.Pending;
            task.Refusals = 0;
            _ = Settle(task);
        }
    }

    public void Remove(string entity) =>
        tasks.RemoveAll(task =>
            task.Entity == entity
            && task.Status is QueuedTaskStatus.Pending or QueuedTaskStatus.Unconfirmed
        );

    private bool CanGo(ModelTask task, DateTimeOffset now) =>
        task.Status is QueuedTaskStatus.Pending or QueuedTaskStatus.Unconfirmed
        && !(task.NotBefore > now)
        && !tasks.Exists(other => other.Entity == task.Entity && other.Sequence < task.Sequence)
        && !tasks.Exists(other =>
            other.Status is not QueuedTaskStatus.Failed
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
        var before = tasks.FindLast(other =>
            other.Entity == task.Entity && other.Sequence < task.Sequence
        );
        var cloudMayKnow =
            task.Attempts > 0
            || (
                before is null
                    ? inCloud.Contains(task.Entity)
                    : before.Operation is not SyncOperation.Delete
            );
        return Coalescing.Decide(task.Status, task.Operation, cloudMayKnow, incoming);
    }

    private bool Settle(ModelTask task)
    {
        while (
            tasks.Find(other => other.Entity == task.Entity && other.Sequence > task.Sequence)
                is { Status: QueuedTaskStatus.Pending } next
        )
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
                return false;
            }

            task.TakeIn(step.Operation, next.Data);
        }

        return true;
    }

    private void GiveUp(ModelTask failed)
    {
        if (failed.Operation is not SyncOperation.Add)
        {
            return;
        }

        foreach (var task in tasks)
        {
            if (
                task is { Operation: SyncOperation.Add, Status: QueuedTaskStatus.Pending }
                && ReferencesOf(task.Entity).Contains(failed.Entity)
            )
            {
                task.Status = QueuedTaskStatus.Failed;
                GiveUp(task);
            }
        }
    }

    private ModelTask? LastOf(string entity) => tasks.FindLast(task => task.Entity == entity);
}
