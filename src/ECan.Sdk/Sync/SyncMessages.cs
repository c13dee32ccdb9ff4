using System.Globalization;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>The one sentence of a result, for a person.</summary>
internal static class SyncMessages
{
    public const string Synced = "Synced";
    public const string Cached = "Cached";
    public const string Failed = "Failed";

    /// <summary>The reason of tasks that this build cannot send.</summary>
    public static SyncError NoMapping(string dataType) =>
        new(
            SyncErrorKind.Mapping,
            $"There is no mapping in this build for '{dataType}'; the task waits for a version of the app that has one."
        );

    public static string Sentence(
        string outcome,
        string dataType,
        EntityKey key,
        SyncOperation operation,
        string? detail = null
    ) =>
        $"{outcome} {dataType} {key} ({OperationNames.Of(operation)})"
        + (detail is null ? "." : $": {detail}");

    /// <summary>Why a write that was sent, or could not be, stays in the queue.</summary>
    public static string Waits(TaskOutcome outcome, StoredTask task, SyncSettings settings)
    {
        if (outcome.Becomes is { } operation)
        {
            return $"it goes on as {OperationNames.Of(operation)}; it will be sent automatically.";
        }

        var words = outcome.Error?.Message.TrimEnd('.') ?? "not sent";
        var count = string.Create(
            CultureInfo.InvariantCulture,
            $"({task.Refusals + 1} of {settings.MaxRetries})"
        );
        return outcome.Error?.Kind switch
        {
            SyncErrorKind.Offline => "no network; it will be sent automatically.",
            SyncErrorKind.OutcomeUnknown =>
                $"no answer came, so nobody knows whether the cloud has it; it will be sent again automatically. ({words})",
            SyncErrorKind.Unavailable =>
                $"the cloud is out of order; it will be sent automatically. ({words})",
            SyncErrorKind.Throttled =>
                $"the cloud asks to slow down; it will be sent automatically. ({words})",
            SyncErrorKind.Unauthorized =>
                $"the cloud refused the credential; it will be sent as soon as there is another one. ({words})",
            SyncErrorKind.Refused =>
                $"the cloud refused it {count}; it will be tried again automatically. ({words})",
            SyncErrorKind.Unconfirmed =>
                $"the cloud did not confirm it {count}; it will be sent again automatically. ({words})",
            _ => $"{words}; it will be sent automatically.",
        };
    }

    /// <summary>Why a write that was refused for good is still in the queue.</summary>
    public static string GoesOnWithNewer(SyncError refusal) =>
        $"the cloud refused it, but a newer write of it took its place; that one will be sent automatically. ({refusal.Message.TrimEnd('.')})";

    /// <summary>Why a write was queued without an attempt.</summary>
    public static string Queued(EnqueueResult enqueued, SendGate gate) =>
        (enqueued.Disposition, gate) switch
        {
            _ when enqueued.HeldBackBy is { } failure =>
                $"an earlier write of it was given up and holds it back until that one is retried or removed. ({failure.Message.TrimEnd('.')})",
            (_, SendGate.Offline) => "no network; it will be sent automatically.",
            (_, SendGate.Unauthorized) =>
                "the cloud refused the credential; it will be sent as soon as there is another one.",
            (_, SendGate.Throttled) =>
                "the cloud asks to slow down; it will be sent automatically.",
            (_, SendGate.Deferred) => "it waits for the next pass over the queue.",
            (EnqueueDisposition.Merged, _) =>
                "an earlier write of it was still waiting and took it in; it will be sent automatically.",
            _ =>
                "an earlier write that it needs is still on its way; it will be sent automatically.",
        };

    public const string NothingToTell =
        "it never reached the cloud, so there is nothing to tell it.";
}
