using System.Text.Json;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>Tells log, metrics and listeners what became of tasks.</summary>
internal sealed class TaskReporter(SyncMetrics metrics, ILogger logger)
{
    /// <summary>Tells of a write that waits.</summary>
    public static void Queued(
        SyncSession session,
        SyncResult result,
        AcceptedWrite write,
        ISyncListener? origin
    )
    {
        if (result.TaskId is { } id)
        {
            session.Publish(
                new TaskQueuedEventArgs
                {
                    TaskId = id,
                    DataType = write.Definition.DataType,
                    Operation = write.Operation,
                    EntityKey = write.Key,
                    Account = session.Scope.Account,
                },
                origin
            );
        }
    }

    /// <summary>Tells of an answered request.</summary>
    public void Answered(
        SyncSession session,
        IReadOnlyList<SentTask> sent,
        ISyncListener? origin = null
    )
    {
        metrics.Answered(sent);
        foreach (var item in sent)
        {
            if (item.Outcome.Status is null)
            {
                Done(session, item.Task, item.Verdict.Response, item.HasNewer, origin);
            }
            else if (item.Outcome.Status is QueuedTaskStatus.Failed)
            {
                GivenUp(session, item.Task, item.Outcome.Error!, origin);
            }
        }
    }

    /// <summary>Tells of tasks that were not sent: they failed because another one did, or cancelled out with one.</summary>
    public void Consequences(
        SyncSession session,
        IReadOnlyList<SentTask> sent,
        CompletedTasks? written,
        ISyncListener? origin = null
    )
    {
        foreach (var task in written?.AlsoFailed ?? [])
        {
            GivenUp(session, task, task.Error ?? Blocked, origin);
        }

        foreach (var task in written?.CancelledOut ?? [])
        {
            if (sent.All(item => item.Task.Sequence != task.Sequence))
            {
                Done(session, task, response: null, hasNewer: false, origin);
            }
        }
    }

    /// <summary>Tells what only now became of other tasks, because the outcomes of these could not be written before.</summary>
    public void WrittenLate(
        SyncSession session,
        IReadOnlyList<SentTask> sent,
        CompletedTasks written,
        ISyncListener? origin = null
    )
    {
        Consequences(session, sent, written, origin);
        if (written.Freed)
        {
            session.Wake(WakeReasons.Write);
        }
    }

    private static void Done(
        SyncSession session,
        StoredTask task,
        JsonElement? response,
        bool hasNewer,
        ISyncListener? origin
    ) =>
        session.Publish(
            new TaskSyncedEventArgs
            {
                TaskId = task.Id,
                DataType = task.DataType,
                Operation = task.Operation,
                EntityKey = EntityKey.Parse(task.Key),
                Account = session.Scope.Account,
                Response = response,
                NewerEditsPending = hasNewer,
            },
            origin
        );

    private void GivenUp(
        SyncSession session,
        StoredTask task,
        SyncError error,
        ISyncListener? origin
    )
    {
        var key = EntityKey.Parse(task.Key);
        SyncLog.GivenUp(
            logger,
            task.DataType,
            key.ToString(),
            OperationNames.Of(task.Operation),
            task.Id,
            error.Message
        );
        session.Publish(
            new TaskFailedEventArgs
            {
                TaskId = task.Id,
                DataType = task.DataType,
                Operation = task.Operation,
                EntityKey = key,
                Account = session.Scope.Account,
                Error = error,
            },
            origin
        );
    }

    private static readonly SyncError Blocked = new(
        SyncErrorKind.Blocked,
        "An earlier task that this one needs was given up."
    );
}
