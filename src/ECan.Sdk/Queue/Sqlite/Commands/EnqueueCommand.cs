using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>Takes writes in.</summary>
internal static class EnqueueCommand
{
    public static IReadOnlyList<EnqueueResult> Run(
        QueueSession session,
        IReadOnlyList<NewTask> tasks
    )
    {
        if (session.Size.TryReserve(tasks.Sum(task => (long)task.Payload.Length)))
        {
            return TakeAll(session, tasks);
        }

        // It may be too much, but what merges and cancels out counts as it does: a full queue can always shrink.
        var before = session.Size.Count();
        var results = TakeAll(session, tasks);
        var after = session.Size.Count();
        if (after > session.Size.MaxBytes && after > before)
        {
            throw Full(tasks, before, after, session.Size.MaxBytes);
        }

        session.Size.Forget();
        return results;
    }

    private static EnqueueResult[] TakeAll(QueueSession session, IReadOnlyList<NewTask> tasks)
    {
        var results = new EnqueueResult[tasks.Count];
        for (var index = 0; index < results.Length; index++)
        {
            results[index] = Take(session, tasks[index]);
        }

        return results;
    }

    private static QueueLimitException Full(
        IReadOnlyList<NewTask> tasks,
        long before,
        long after,
        long maxBytes
    )
    {
        // The first for which there was no room.
        var first = tasks.First(task => (before += task.Payload.Length) > maxBytes);
        return new(
            QueueLimit.QueueBytes,
            maxBytes,
            after,
            first.DataType,
            EntityKey.Parse(first.Key)
        );
    }

    private static EnqueueResult Take(QueueSession session, NewTask task)
    {
        var scope = session.Scopes.Get(task.Scope);
        var last = session.Tasks.LastOf(scope, task.DataType, task.Key);
        if (last is null)
        {
            return Append(session, task, scope, null);
        }

        var step = session.Merging.Decide(last, task.Operation);
        return step.Kind switch
        {
            CoalescingKind.Replace => Merge(session, last, step.Operation, task),
            CoalescingKind.Cancel => Cancel(session, last, task),
            _ => Append(session, task, scope, last),
        };
    }

    /// <summary>Inserts a task behind the last one of its entity.</summary>
    public static EnqueueResult Append(
        QueueSession session,
        NewTask task,
        long scope,
        TaskRow? last
    )
    {
        var sendNow = task.SendNow && last is null;
        var row = Insert(session, task, scope, last, sendNow);
        session.References.Add(row, task.References);
        if (last is not null)
        {
            session.Graph.LinkInOrder(row.Sequence, last.Sequence);
        }

        if (session.Graph.LinkReferences(row, hasReferences: task.References.Count > 0))
        {
            if (sendNow)
            {
                GiveUpSending(session, row);
                sendNow = false;
            }

            session.Graph.SetGate(row.Sequence);
        }

        return sendNow
            ? new(row.Id, EnqueueDisposition.InFlight) { InFlight = InFlight(session, task, row) }
            : new(row.Id, EnqueueDisposition.Queued)
            {
                HeldBackBy = last is null ? null : session.Tasks.FailureBefore(row),
            };
    }

    private static TaskRow Insert(
        QueueSession session,
        NewTask task,
        long scope,
        TaskRow? last,
        bool sendNow
    )
    {
        try
        {
            return sendNow
                ? session.Tasks.Insert(
                    task,
                    scope,
                    QueuedTaskStatus.InFlight,
                    Gate.Closed,
                    session.Owner.Name
                )
                : session.Tasks.Insert(
                    task,
                    scope,
                    QueuedTaskStatus.Pending,
                    last is null ? Gate.Ready : Gate.Waits,
                    null
                );
        }
        catch (SqliteException error)
            when (error.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_UNIQUE)
        {
            throw new ArgumentException(
                $"The queue already holds a task with the id '{task.Id}'.",
                nameof(task),
                error
            );
        }
    }

    private static EnqueueResult Merge(
        QueueSession session,
        TaskRow last,
        SyncOperation operation,
        NewTask task
    )
    {
        var row = session.Merging.TakeIn(last, operation, task);
        return new(row.Id, EnqueueDisposition.Merged)
        {
            HeldBackBy = session.Tasks.FailureBefore(row),
        };
    }

    private static EnqueueResult Cancel(QueueSession session, TaskRow add, NewTask delete)
    {
        var before = session.Tasks.Before(add);
        session.Graph.Remove(add);

        // Before the add stood a delete of the same entity, which takes the data of this one.
        if (
            before is not null
            && session.Merging.Decide(before, delete.Operation)
                is { Kind: CoalescingKind.Replace } step
        )
        {
            return Merge(session, before, step.Operation, delete);
        }

        return new(add.Id, EnqueueDisposition.Cancelled);
    }

    // Only a reference holds it: it waits like any other.
    private static void GiveUpSending(QueueSession session, TaskRow row) =>
        session.Database.Run(
            "UPDATE task SET status = 0, attempts = 0, owner = NULL WHERE seq = ?1",
            row.Sequence
        );

    private static StoredTask InFlight(QueueSession session, NewTask task, TaskRow row) =>
        new()
        {
            Sequence = row.Sequence,
            Id = row.Id,
            Scope = task.Scope,
            DataType = row.DataType,
            Key = row.Key,
            Operation = row.Operation,
            Status = QueuedTaskStatus.InFlight,
            Claim = TaskTable.FirstClaim,
            Payload = task.Payload,
            ServerVersion = session.Entities.VersionOf(row),
            CreatedAt = task.CreatedAt,
            Trace = task.Trace,
        };
}
