namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>Removes tasks that are not in flight.</summary>
internal static class RemoveCommand
{
    public static RemovedTasks Run(QueueSession session, TaskFilter filter)
    {
        if (session.Scopes.Find(filter.Scope) is not { } scope)
        {
            return new(0, 0);
        }

        var removed = 0;
        var inFlight = 0;
        foreach (var task in new TaskSelection(filter, scope).Rows(session.Database))
        {
            if (task.Status is QueuedTaskStatus.InFlight)
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
}
