using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Queue;

/// <summary>What can become of a task that was sent.</summary>
internal static class Outcomes
{
    public static TaskOutcome Synced { get; } = new() { Sequence = 0, Status = null };

    /// <summary>The machine was offline: nothing left it.</summary>
    public static TaskOutcome NeverSent { get; } =
        new()
        {
            Sequence = 0,
            Status = QueuedTaskStatus.Pending,
            Attempted = false,
            Error = new(SyncErrorKind.Offline, "no network"),
        };

    public static TaskOutcome Refused { get; } =
        new()
        {
            Sequence = 0,
            Status = QueuedTaskStatus.Pending,
            Counted = true,
            Error = new(SyncErrorKind.Refused, "not now"),
        };

    public static TaskOutcome Unknown { get; } =
        new()
        {
            Sequence = 0,
            Status = QueuedTaskStatus.Unconfirmed,
            Error = new(SyncErrorKind.OutcomeUnknown, "no answer"),
        };

    public static TaskOutcome Failed { get; } =
        new()
        {
            Sequence = 0,
            Status = QueuedTaskStatus.Failed,
            Error = new(SyncErrorKind.Invalid, "no such field")
            {
                ErrorType = "MappingTemplate",
                HttpStatus = 200,
                RequestId = "r-1",
                ServerItem = "{}",
            },
        };
}
