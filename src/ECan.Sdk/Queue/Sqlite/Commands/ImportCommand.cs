using System.Globalization;

namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>Takes tasks of another queue in as they are: in order, not coalesced, each with its state.</summary>
internal static class ImportCommand
{
    public static IReadOnlyList<string> Run(QueueSession session, IReadOnlyList<ImportedTask> tasks)
    {
        var ids = new List<string>(tasks.Count);
        foreach (var imported in tasks)
        {
            var task = imported.Task with
            {
                Id = FreeId(session, imported.Task.Id),
                SendNow = false,
            };
            var scope = session.Scopes.Get(task.Scope);
            var last = session.Tasks.LastOf(scope, task.DataType, task.Key);
            var result = EnqueueCommand.Append(session, task, scope, last);
            SetState(session, session.Tasks.LastOf(scope, task.DataType, task.Key)!, imported);
            ids.Add(result.TaskId);
        }

        return ids;
    }

    private static void SetState(QueueSession session, TaskRow row, ImportedTask imported)
    {
        var status = imported.Failed ? QueuedTaskStatus.Failed : QueuedTaskStatus.Pending;
        session.Database.Run(
            "UPDATE task SET status = ?2, attempts = ?3 WHERE seq = ?1",
            row.Sequence,
            (long)status,
            imported.Attempts
        );
        if (imported.Error is { } error)
        {
            session.Tasks.SetError(row, error, imported.LastRetryAt ?? imported.Task.CreatedAt);
        }

        if (imported.Failed)
        {
            _ = session.Graph.UnlinkReferences(row);
        }

        session.Graph.SetGate(row.Sequence);
    }

    private static string FreeId(QueueSession session, string id)
    {
        var free = id;
        for (var number = 2; session.Tasks.HasId(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return free;
    }
}
