namespace ECan.Sdk.Sync;

/// <summary>
/// What metrics and traces say of a task, and all that they may say: kinds and counts. Never an entity, a key, an account or a
/// credential: these are people's, and have too many values besides.
/// </summary>
internal static class TelemetryTags
{
    public const string DataType = "ecan.data_type";
    public const string Operation = "ecan.operation";
    public const string Outcome = "ecan.outcome";
    public const string ErrorType = "error.type";
    public const string BatchSize = "ecan.batch.size";
    public const string PassSent = "ecan.pass.sent";
    public const string PassSynced = "ecan.pass.synced";
    public const string PassFailed = "ecan.pass.failed";
    public const string PassRemaining = "ecan.pass.remaining";

    /// <summary>What became of a task that was in flight; null for the status means that the cloud has it.</summary>
    public static string OutcomeOf(QueuedTaskStatus? status) =>
        status switch
        {
            null => "synced",
            QueuedTaskStatus.Failed => "failed",
            _ => "pending",
        };

    public static string OutcomeOf(SyncOutcome outcome) =>
        outcome switch
        {
            SyncOutcome.Synced => "synced",
            SyncOutcome.Cached => "cached",
            _ => "failed",
        };

    public static string ErrorTypeOf(SyncErrorKind kind) =>
        kind switch
        {
            SyncErrorKind.Offline => "offline",
            SyncErrorKind.OutcomeUnknown => "outcome_unknown",
            SyncErrorKind.Unavailable => "unavailable",
            SyncErrorKind.Throttled => "throttled",
            SyncErrorKind.Unauthorized => "unauthorized",
            SyncErrorKind.Invalid => "invalid",
            SyncErrorKind.Refused => "refused",
            SyncErrorKind.Conflict => "conflict",
            SyncErrorKind.Unconfirmed => "unconfirmed",
            SyncErrorKind.Mapping => "mapping",
            SyncErrorKind.Blocked => "blocked",
            _ => "_OTHER",
        };

    /// <summary>Why a request as a whole did nothing; null if it did something.</summary>
    public static string? ErrorTypeOf(Cloud.BatchAnswer answer)
    {
        SyncErrorKind? kind = null;
        foreach (var item in answer.Items)
        {
            if (item.Error is not { } error)
            {
                return null;
            }

            kind ??= error.Kind;
        }

        return kind is { } first ? ErrorTypeOf(first) : null;
    }
}
