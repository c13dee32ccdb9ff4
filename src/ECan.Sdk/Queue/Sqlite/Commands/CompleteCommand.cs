namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>Writes down what became of tasks in flight.</summary>
internal static class CompleteCommand
{
    private const string ReturnSql = """
        UPDATE task SET status = ?2, owner = NULL, operation = ?3, attempts = max(0, attempts - ?4), refusals = refusals + ?5, not_before = ?6
        WHERE seq = ?1
        """;

    /// <summary>Rows that this store does not hold in flight (any more) are left as they are: somebody else answers for them.</summary>
    /// <returns>The tasks that failed because of others.</returns>
    public static IReadOnlyList<StoredTask> Run(
        QueueSession session,
        IReadOnlyList<TaskOutcome> outcomes,
        DateTimeOffset now
    )
    {
        var alsoFailed = new List<TaskRow>();
        foreach (var outcome in outcomes)
        {
            if (session.Tasks.FindHeld(outcome.Sequence, session.Owner.Name) is not { } task)
            {
                continue;
            }

            if (outcome.Status is null)
            {
                session.Entities.Synced(task, now);
                session.Graph.Remove(task);
            }
            else
            {
                Return(session, task, outcome, now, alsoFailed);
            }
        }

        return [.. alsoFailed.Select(session.Tasks.Read)];
    }

    private static void Return(
        QueueSession session,
        TaskRow task,
        TaskOutcome outcome,
        DateTimeOffset now,
        List<TaskRow> alsoFailed
    )
    {
        var status = outcome.Status!.Value;
        var operation = outcome.Becomes ?? task.Operation;
        session.Database.Run(
            ReturnSql,
            task.Sequence,
            (long)status,
            (long)operation,
            outcome.Attempted ? 0 : 1,
            outcome.Counted ? 1 : 0,
            status is QueuedTaskStatus.Failed ? null : outcome.NotBefore.ToMicroseconds()
        );
        if (outcome.Error is { } error)
        {
            session.Tasks.SetError(task, error, now);
        }

        var changed = session.Tasks.Find(task.Sequence)!;
        if (operation != task.Operation)
        {
            session.Graph.Relink(changed);
        }

        if (status is not QueuedTaskStatus.Unconfirmed)
        {
            if (session.Merging.Settle(changed) is not { } settled)
            {
                return;
            }

            changed = settled;
        }

        if (changed.Status is QueuedTaskStatus.Failed)
        {
            GivingUp.Run(session, changed, now, alsoFailed);
        }

        session.Graph.SetGate(changed.Sequence);
    }
}
