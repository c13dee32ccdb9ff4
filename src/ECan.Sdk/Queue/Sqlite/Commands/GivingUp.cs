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
        var waiters = session.Graph.UnlinkReferences(failed);
        if (failed.Operation is not SyncOperation.Add)
        {
            return;
        }

        foreach (var sequence in waiters)
        {
            // One that was sent before may be in the cloud already: it is sent again, and the cloud decides.
            if (session.Tasks.Find(sequence) is not { Status: QueuedTaskStatus.Pending } child)
            {
                continue;
            }

            var blocked = session.Tasks.SetStatus(child, QueuedTaskStatus.Failed);
            session.Tasks.SetError(
                blocked,
                new SyncError(
                    SyncErrorKind.Blocked,
                    $"The add of {failed.DataType} {failed.Key}, which this task refers to, was given up."
                ),
                now
            );
            session.Graph.SetGate(sequence);
            alsoFailed.Add(blocked);
            Run(session, blocked, now, alsoFailed);
        }
    }
}
