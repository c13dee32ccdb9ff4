namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>Writes down what became of tasks in flight.</summary>
internal static class CompleteCommand
{
    private const string ReturnSql = """
        UPDATE task SET status = ?2, owner = NULL, operation = ?3, attempts = max(0, attempts - ?4), refusals = refusals + ?5, not_before = ?6
        WHERE seq = ?1
        """;

    /// <summary>Rows that this store does not hold in flight (any more) are left as they are: somebody else answers for them.</summary>
    public static CompletedTasks Run(
        QueueSession session,
        IReadOnlyList<TaskOutcome> outcomes,
        DateTimeOffset now
    )
    {
        var consequences = new Consequences();
        var freedBefore = session.Graph.Freed;
        foreach (var outcome in outcomes)
        {
            if (session.Tasks.FindHeld(outcome, session.Owner.Name) is not { } task)
            {
                continue;
            }

            if (session.Tasks.Behind(task) is not null)
            {
                consequences.Followed.Add(task.Sequence);
            }

            if (outcome.Status is null)
            {
                session.Entities.Synced(task, outcome.ServerVersion, now);
                session.Graph.Remove(task);
            }
            else
            {
                Return(session, task, outcome, now, consequences);
            }
        }

        consequences.Freed = session.Graph.Freed > freedBefore;
        return consequences.Read(session.Tasks);
    }

    private static void Return(
        QueueSession session,
        TaskRow task,
        TaskOutcome outcome,
        DateTimeOffset now,
        Consequences consequences
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
        if (outcome.ServerVersion is { } version)
        {
            session.Entities.Told(task, version);
        }

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
            if (session.Merging.Settle(changed, consequences.CancelledOut) is not { } settled)
            {
                return;
            }

            if (!ReferenceEquals(settled, changed))
            {
                consequences.Absorbed.Add(settled.Sequence);
                changed = settled;
            }
        }

        if (changed.Status is QueuedTaskStatus.Failed)
        {
            GivingUp.Run(session, changed, now, consequences.AlsoFailed);
        }

        session.Graph.SetGate(changed.Sequence);
    }

    /// <summary>What happened to tasks beside what the outcomes say.</summary>
    private sealed class Consequences
    {
        public List<TaskRow> AlsoFailed { get; } = [];

        public List<long> Absorbed { get; } = [];

        public List<long> Followed { get; } = [];

        public List<StoredTask> CancelledOut { get; } = [];

        public bool Freed { get; set; }

        public CompletedTasks Read(TaskTable tasks) =>
            !Freed && AlsoFailed.Count + Absorbed.Count + Followed.Count + CancelledOut.Count == 0
                ? CompletedTasks.None
                : new()
                {
                    AlsoFailed = [.. AlsoFailed.Select(tasks.Read)],
                    Absorbed = Absorbed,
                    Followed = Followed,
                    CancelledOut = CancelledOut,
                    Freed = Freed,
                };
    }
}
