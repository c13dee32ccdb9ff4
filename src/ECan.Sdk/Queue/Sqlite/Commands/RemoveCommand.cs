namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>
/// Removes tasks that are not on their way. Those without an answer are until their rest is over: without them the next write of the
/// entity would go out at once, and the cloud could still carry out the old one behind it.
/// </summary>
internal static class RemoveCommand
{
    public static RemovedTasks Run(QueueSession session, TaskFilter filter, DateTimeOffset now)
    {
        if (session.Scopes.Find(filter.Scope) is not { } scope)
        {
            return new(0, 0);
        }

        var removed = 0;
        var inFlight = 0;
        foreach (var task in new TaskSelection(filter, scope).Rows(session.Database))
        {
            if (IsOnItsWay(session.Database, task, now))
            {
                inFlight++;
            }
            else
            {
                // Else a later add and delete would cancel out, and what the cloud may hold would stay there.
                if (task.Attempts > 0 && task.Operation is not SyncOperation.Delete)
                {
                    session.Entities.MayBeKnown(task);
                }

                session.Graph.Remove(task);
                removed++;
            }
        }

        return new(removed, inFlight);
    }

    private static bool IsOnItsWay(QueueDatabase database, TaskRow task, DateTimeOffset now) =>
        task.Status switch
        {
            QueuedTaskStatus.InFlight => true,
            QueuedTaskStatus.Unconfirmed => database.Number(
                "SELECT 1 FROM task WHERE seq = ?1 AND not_before > ?2",
                task.Sequence,
                now.ToMicroseconds()
            )
                is not null,
            _ => false,
        };
}
