namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>What the failure of a task means for those that waited for it.</summary>
internal static class GivingUp
{
    /// <summary>Lets go of who waited for the task; adds that refer to an entity whose add is given up fail with it.</summary>
    public static void Run(
        QueueSession session,
        TaskRow failed,
        DateTimeOffset now,
        List<TaskRow> alsoFailed
    )
    {
        // What fails takes others along, and these others: a list rather than calls in calls, because a chain may be of any length.
        var givenUp = new Queue<TaskRow>([failed]);
        while (givenUp.TryDequeue(out var task))
        {
            var waiters = session.Graph.UnlinkReferences(task);
            if (task.Operation is not SyncOperation.Add)
            {
                continue;
            }

            foreach (var sequence in waiters)
            {
                // One that was sent before may be in the cloud already: it is sent again, and the cloud decides.
                if (session.Tasks.Find(sequence) is { Status: QueuedTaskStatus.Pending } child)
                {
                    var blocked = Block(session, child, task, now);
                    alsoFailed.Add(blocked);
                    givenUp.Enqueue(blocked);
                }
            }
        }
    }

    private static TaskRow Block(
        QueueSession session,
        TaskRow child,
        TaskRow parent,
        DateTimeOffset now
    )
    {
        var blocked = session.Tasks.SetStatus(child, QueuedTaskStatus.Failed);
        session.Tasks.SetError(
            blocked,
            new SyncError(
                SyncErrorKind.Blocked,
                $"The add of {parent.DataType} {parent.Key}, which this task refers to, was given up."
            ),
            now
        );
        session.Graph.SetGate(child.Sequence);
        return blocked;
    }
}
