namespace ECan.Sdk.Queue.Sqlite;

/// <summary>Carries out on rows what <see cref="Coalescing"/> decides.</summary>
internal sealed class Merging(
    TaskTable tasks,
    ReferenceTable references,
    WaitGraph graph,
    EntityTable entities
)
{
    /// <summary>What becomes of a write with this operation that comes in behind a task.</summary>
    public CoalescingStep Decide(TaskRow task, SyncOperation incoming) =>
        Coalescing.Decide(task.Status, task.Operation, CloudMayKnow(task), incoming);

    /// <summary>Gives a task the data of a newer write.</summary>
    public TaskRow TakeIn(TaskRow task, SyncOperation operation, NewTask write)
    {
        var taken = tasks.TakeIn(task, operation, write.Payload, write.Trace);
        Link(task, taken, write.References);
        return taken;
    }

    /// <summary>
    /// Lets a task that is pending again, or failed, take in the pending ones behind it: writes that came while it was on its way.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="cancelledOut">Gets the task and the one behind it if they cancelled each other.</param>
    /// <returns>The task as it stands then; null if it is gone.</returns>
    public TaskRow? Settle(TaskRow task, List<StoredTask>? cancelledOut = null)
    {
        while (tasks.Behind(task) is { Status: QueuedTaskStatus.Pending } next)
        {
            var step = Decide(task, next.Operation);
            switch (step.Kind)
            {
                case CoalescingKind.Cancel:
                    cancelledOut?.AddRange([tasks.Read(task), tasks.Read(next)]);
                    graph.Remove(next);
                    graph.Remove(task);
                    return null;

                case CoalescingKind.Replace:
                    var newer = tasks.Read(next);
                    var newerReferences = references.Of(next);
                    graph.Remove(next);
                    var taken = tasks.TakeIn(task, step.Operation, newer.Payload, newer.Trace);
                    Link(task, taken, newerReferences);
                    task = taken;
                    break;

                default:
                    return task;
            }
        }

        return task;
    }

    // Who waits for whom depends on nothing else of a task, and drawing it anew costs a look at each one that refers to it.
    private void Link(TaskRow before, TaskRow taken, IReadOnlyList<EntityReference> newer)
    {
        var differ = references.Replace(taken, newer);
        if (differ || before.Operation != taken.Operation || before.Status != taken.Status)
        {
            graph.Relink(taken);
        }
        else
        {
            graph.SetGate(taken.Sequence);
        }
    }

    // An add cancels out with a delete only where nothing of the entity can be in the cloud.
    private bool CloudMayKnow(TaskRow task)
    {
        if (task.Attempts > 0)
        {
            return true;
        }

        // A delete that is or may be on its way can still be refused; then the entity is there, and the one that comes in has to go out.
        return tasks.Before(task) is { } before
            ? before.Operation is not SyncOperation.Delete
                || before.Status is QueuedTaskStatus.InFlight or QueuedTaskStatus.Unconfirmed
            : entities.IsKnown(task);
    }
}
