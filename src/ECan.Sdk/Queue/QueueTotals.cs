namespace ECan.Sdk.Queue;

/// <summary>A whole queue in numbers, all scopes together. Immutable.</summary>
/// <param name="PendingByType">Tasks that still go out by themselves, by data type; types without tasks are absent.</param>
/// <param name="FailedByType">Tasks that were given up, by data type; types without tasks are absent.</param>
public sealed record QueueTotals(
    IReadOnlyDictionary<string, int> PendingByType,
    IReadOnlyDictionary<string, int> FailedByType
);
