using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>What an answer means for a task. Pure.</summary>
internal static class OutcomePolicy
{
    /// <summary>However long the service asks to be left alone, it is asked again after this time.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    public static TaskOutcome Decide(
        ItemVerdict verdict,
        StoredTask task,
        SyncSettings settings,
        DateTimeOffset now,
        TimeSpan? retryAfter = null
    )
    {
        var outcome = new TaskOutcome
        {
            Sequence = task.Sequence,
            Claim = task.Claim,
            Status = null,
            Error = verdict.Error,
            ServerVersion = verdict.Version,
            Attempted = verdict.Attempted,
        };
        if (verdict.Becomes is { } operation)
        {
            return outcome with
            {
                Status = QueuedTaskStatus.Pending,
                Becomes = operation,
                Error = verdict.Error ?? GoesOn(operation),
            };
        }

        var afterHold = now + settings.OutcomeUnknownHold;
        var isLast = task.Refusals + 1 >= settings.MaxRetries;
        return verdict.Error?.Kind switch
        {
            null => outcome,

            SyncErrorKind.Invalid
            or SyncErrorKind.Conflict
            or SyncErrorKind.Mapping
            or SyncErrorKind.Blocked => outcome with
            {
                Status = QueuedTaskStatus.Failed,
            },

            SyncErrorKind.Refused => outcome with
            {
                Status = isLast ? QueuedTaskStatus.Failed : QueuedTaskStatus.Pending,
                Counted = true,
            },

            SyncErrorKind.Unconfirmed => outcome with
            {
                Status = isLast ? QueuedTaskStatus.Failed : QueuedTaskStatus.Unconfirmed,
                Counted = true,
                NotBefore = isLast ? null : afterHold,
            },

            SyncErrorKind.OutcomeUnknown => outcome with
            {
                Status = QueuedTaskStatus.Unconfirmed,
                NotBefore = afterHold,
            },

            SyncErrorKind.Throttled => outcome with
            {
                Status = QueuedTaskStatus.Pending,
                NotBefore = retryAfter is { } rest
                    ? now + TimeSpan.FromTicks(Math.Min(rest.Ticks, LongestRest.Ticks))
                    : null,
            },

            SyncErrorKind.Offline or SyncErrorKind.Unavailable or SyncErrorKind.Unauthorized =>
                outcome with
                {
                    Status = QueuedTaskStatus.Pending,
                },

            _ => throw new ArgumentOutOfRangeException(
                nameof(verdict),
                verdict.Error.Kind,
                "There is no rule for this kind of error."
            ),
        };
    }

    /// <summary>A task that was taken out of the queue and goes back unsent; its last error stays as it is.</summary>
    public static TaskOutcome Release(StoredTask task, bool attempted) =>
        new()
        {
            Sequence = task.Sequence,
            Claim = task.Claim,
            Status = QueuedTaskStatus.Pending,
            Attempted = attempted,
        };

    private static SyncError GoesOn(SyncOperation operation) =>
        new(
            SyncErrorKind.Refused,
            $"The cloud's answer shows that the right operation is {OperationNames.Of(operation)}; the task goes on as that."
        );
}
