using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>Makes the results that a caller gets.</summary>
internal static class SyncResults
{
    /// <summary>The write was sent, or was about to be.</summary>
    public static SyncResult OfSent(AcceptedWrite write, SentTask sent, SyncSettings settings)
    {
        var (outcome, detail) = sent.Outcome.Status switch
        {
            null => (SyncOutcome.Synced, sent.CancelledOut ? SyncMessages.NothingToTell : null),
            QueuedTaskStatus.Failed => (SyncOutcome.Failed, sent.Outcome.Error!.Message),
            _ when sent.TookInNewer => (
                SyncOutcome.Cached,
                SyncMessages.GoesOnWithNewer(sent.Outcome.Error!)
            ),
            _ => (SyncOutcome.Cached, SyncMessages.Waits(sent.Outcome, sent.Task, settings)),
        };
        return new()
        {
            Outcome = outcome,
            TaskId = outcome is SyncOutcome.Synced ? null : sent.Task.Id,
            Message = Sentence(write, outcome, detail),
            Errors = sent.Outcome.Error is { } error ? [error] : [],
            EntityKey = write.Key,
            Response = sent.Verdict.Response,
            NewerEditsPending = sent.HasNewer,
        };
    }

    /// <summary>The write waits in the queue, or has nothing to tell.</summary>
    public static SyncResult OfQueued(AcceptedWrite write, EnqueueResult enqueued, SendGate gate)
    {
        if (enqueued.Disposition is EnqueueDisposition.Cancelled)
        {
            return new()
            {
                Outcome = SyncOutcome.Synced,
                Message = Sentence(write, SyncOutcome.Synced, SyncMessages.NothingToTell),
                EntityKey = write.Key,
            };
        }

        return new()
        {
            Outcome = SyncOutcome.Cached,
            TaskId = enqueued.TaskId,
            Message = Sentence(write, SyncOutcome.Cached, SyncMessages.Queued(enqueued, gate)),
            Errors = enqueued.HeldBackBy is { } failure ? [failure] : GateError(gate),
            EntityKey = write.Key,
        };
    }

    /// <summary>The write was sent by a manager whose queue is switched off.</summary>
    public static SyncResult OfUnqueued(AcceptedWrite write, SentTask sent)
    {
        var error = sent.Outcome.Error;
        var outcome = sent.Outcome.Status is null ? SyncOutcome.Synced : SyncOutcome.Failed;
        return new()
        {
            Outcome = outcome,
            Message = Sentence(write, outcome, error?.Message),
            Errors = error is null ? [] : [error],
            EntityKey = write.Key,
            Response = sent.Verdict.Response,
        };
    }

    private static SyncError[] GateError(SendGate gate) =>
        gate switch
        {
            SendGate.Offline => [new(SyncErrorKind.Offline, "The cloud is out of reach.")],
            SendGate.Unauthorized =>
            [
                new(SyncErrorKind.Unauthorized, "The cloud refused the credential."),
            ],
            SendGate.Throttled => [new(SyncErrorKind.Throttled, "The cloud asks to slow down.")],
            _ => [],
        };

    private static string Sentence(AcceptedWrite write, SyncOutcome outcome, string? detail) =>
        SyncMessages.Sentence(
            outcome switch
            {
                SyncOutcome.Synced => SyncMessages.Synced,
                SyncOutcome.Cached => SyncMessages.Cached,
                _ => SyncMessages.Failed,
            },
            write.Definition.DataType,
            write.Key,
            write.Operation,
            detail
        );
}
