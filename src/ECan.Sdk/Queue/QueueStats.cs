using ECan.Sdk.Queue;

namespace ECan.Sdk;

/// <summary>The queue in numbers. Immutable.</summary>
public sealed record QueueStats
{
    /// <summary>Tasks of the scope that still go out by themselves.</summary>
    public required int PendingCount { get; init; }

    /// <summary>Tasks of the scope that were given up and wait for a person.</summary>
    public required int FailedCount { get; init; }

    /// <summary><see cref="PendingCount"/> by data type; types without tasks are absent.</summary>
    public required IReadOnlyDictionary<string, int> PendingByType { get; init; }

    /// <summary><see cref="FailedCount"/> by data type; types without tasks are absent.</summary>
    public required IReadOnlyDictionary<string, int> FailedByType { get; init; }

    /// <summary>Tasks, pending and failed, of other accounts and endpoints. They are never sent by this one.</summary>
    public required IReadOnlyDictionary<SyncScope, int> OtherScopes { get; init; }
}
