namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>
/// Moves the tasks of one scope to another. What is in flight stays, and with it what stands behind it of the same entity: moved away,
/// it could overtake.
/// </summary>
internal static class AdoptCommand
{
    public static int Run(QueueSession session, SyncScope from, SyncScope to)
    {
        if (from == to || session.Scopes.Find(from) is not { } source)
        {
            return 0;
        }

        var target = session.Scopes.Get(to);
        var moved = new List<TaskRow>();
        foreach (var task in Movable(session.Database, source))
        {
            if (from.Endpoint == to.Endpoint)
            {
                session.Entities.CopyVersion(task, target);
            }

            moved.Add(Move(session, task, target));
        }

        // Only when all are there is it known who has to wait for whom.
        foreach (var task in moved)
        {
            session.Graph.Relink(task);
        }

        return moved.Count;
    }

    private static List<TaskRow> Movable(QueueDatabase database, long scope)
    {
        var rows = new List<TaskRow>();
        using var row = database.Query(
            $"""
            SELECT {TaskRow.Columns} FROM task NOT INDEXED
            WHERE scope = ?1 AND NOT EXISTS (
              SELECT 1 FROM task sent INDEXED BY task_entity
              WHERE sent.scope = ?1 AND sent.data_type = task.data_type AND sent.key = task.key AND sent.status = 1
            )
            ORDER BY seq
            """,
            scope
        );
        while (row.Step())
        {
            rows.Add(TaskRow.Read(row));
        }

        return rows;
    }

    private static TaskRow Move(QueueSession session, TaskRow task, long target)
    {
        var last = session.Tasks.LastOf(target, task.DataType, task.Key);
        _ = session.Graph.UnlinkReferences(task);

        // A new place, behind all there is; waits and references follow by cascade.
        var place = session.Tasks.NextPlace();
        session.Database.Run(
            "UPDATE task SET seq = ?2, scope = ?3, named = 1 WHERE seq = ?1",
            task.Sequence,
            place,
            target
        );
        session.Database.Run("UPDATE task_reference SET scope = ?2 WHERE task = ?1", place, target);
        if (last is not null)
        {
            session.Graph.LinkInOrder(place, last.Sequence);
        }

        return task with
        {
            Sequence = place,
            Scope = target,
        };
    }
}
