namespace ECan.Sdk.Cloud;

/// <summary>
/// What an answer means, first row that applies. The same rows, with what the SDK does about them, are in docs/errors.md;
/// a test compares the two. Status alone does not tell: a time-out or throttle can hide in a 200, and a 401 may be HTML.
/// </summary>
internal static class ErrorRules
{
    public static IReadOnlyList<ErrorRule> All { get; } =
    [
        // The credential.
        new("status-401", SyncErrorKind.Unauthorized, f => f.Status == 401),
        new("status-403", SyncErrorKind.Unauthorized, f => f.Status == 403),
        new("credential-refused", SyncErrorKind.Unauthorized, ErrorWords.IsCredentialRefused),
        // Something between the app and the cloud: the request did not get there.
        new("network-login", SyncErrorKind.Offline, f => f.Status is 407 or 511),
        // Too much, too fast.
        new("status-429", SyncErrorKind.Throttled, f => f.Status == 429),
        new("throttled", SyncErrorKind.Throttled, ErrorWords.IsThrottled),
        // Given up while it may still have been at work.
        new("execution-timeout", SyncErrorKind.OutcomeUnknown, ErrorWords.IsExecutionTimeout),
        new("status-504", SyncErrorKind.OutcomeUnknown, f => f.Status == 504),
        // The service is not well.
        new("status-408", SyncErrorKind.Unavailable, f => f.Status is 408 or 425),
        new("status-5xx", SyncErrorKind.Unavailable, f => f.Status >= 500),
        new("internal-failure", SyncErrorKind.Unavailable, ErrorWords.IsInternalFailure),
        // Not the endpoint: no task is at fault, so each waits until the address is right.
        new("redirect", SyncErrorKind.Unavailable, f => f.Status is >= 300 and <= 399),
        // Nothing that can be read.
        new("answer-cut", SyncErrorKind.OutcomeUnknown, f => f.IsSuccessWith(AnswerBody.Cut)),
        new(
            "answer-not-json",
            SyncErrorKind.OutcomeUnknown,
            f => f.IsSuccessWith(AnswerBody.NotJson)
        ),
        new(
            "answer-too-large",
            SyncErrorKind.Unconfirmed,
            f => f.IsSuccessWith(AnswerBody.TooLarge)
        ),
        // The data.
        new("conflict", SyncErrorKind.Conflict, ErrorWords.IsConflict) { ItemAtFault = true },
        new("validation", SyncErrorKind.Invalid, ErrorWords.IsValidation) { ItemAtFault = true },
        new("not-authorized", SyncErrorKind.Invalid, ErrorWords.IsFieldRefused)
        {
            ItemAtFault = true,
        },
        new("too-large", SyncErrorKind.Invalid, ErrorWords.IsTooLarge) { ItemAtFault = true },
        new("answer-not-shaped", SyncErrorKind.Unconfirmed, ErrorWords.IsAnswerNotShaped),
        new("status-400", SyncErrorKind.Invalid, f => f.Status is 400 or 422)
        {
            ItemAtFault = true,
        },
        new("status-4xx", SyncErrorKind.Unavailable, f => f.Status >= 400),
        new("resolver-error", SyncErrorKind.Refused, f => f.HasError) { ItemAtFault = true },
        new("answer-without-data", SyncErrorKind.Unconfirmed, _ => true),
    ];

    private static bool IsSuccessWith(this ErrorFacts facts, AnswerBody body) =>
        facts.Status is >= 200 and <= 299 && facts.Body == body;
}
