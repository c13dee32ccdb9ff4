namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>Makes failed tasks pending again.</summary>
internal static class RetryCommand
{
    public static int Run(QueueSession session, TaskFilter filter)
    {
        if (session.Scopes.Find(filter.Scope) is not { } scope)
        {
            return 0;
        }

        var retried = 0;
        var failed = new TaskSelection(filter with { Failed = true }, scope);
        foreach (var task in failed.Rows(session.Database))
        {
            retried++;
            session.Database.Run(
                "UPDATE task SET status = 0, refusals = 0, not_before = NULL WHERE seq = ?1",
                task.Sequence
            );
            var pending = task with { Status = QueuedTaskStatus.Pending };
            session.Graph.Relink(pending);
            _ = session.Merging.Settle(pending);
        }

        return retried;
    }
}
