using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>
/// Splits tasks for requests so that one on which the cloud gives up again and again does not keep those beside it from arriving.
/// A time-out or a server error says nothing about an item, so the request is not halved at once; but what ended like that goes in
/// halves the next time, then in quarters, until the task, or the number, that is too much for the cloud stands alone. Pure.
/// </summary>
internal static class SuspectParts
{
    /// <summary>Splits tasks of one data type and operation; what was never suspect goes first, in one part.</summary>
    public static IReadOnlyList<IReadOnlyList<StoredTask>> Of(IReadOnlyList<StoredTask> tasks) =>
        [
            .. tasks
                .GroupBy(task => IsSuspect(task) ? task.Attempts : 0)
                .OrderBy(group => group.Key)
                .SelectMany(group => Split([.. group], group.Key)),
        ];

    private static IEnumerable<StoredTask[]> Split(StoredTask[] tasks, int attempts) =>
        tasks.Chunk(Math.Max(1, tasks.Length >> Math.Min(attempts, 30)));

    private static bool IsSuspect(StoredTask task) =>
        task.Error?.Kind is SyncErrorKind.OutcomeUnknown or SyncErrorKind.Unavailable;
}
