using System.Text.Json;

namespace ECan.Sdk;

/// <summary>A task in the queue, as an app sees it. Immutable.</summary>
public sealed class QueuedTask
{
    /// <summary>The task's id.</summary>
    public required string Id { get; init; }

    /// <summary>The data type, such as <c>skill</c>.</summary>
    public required string DataType { get; init; }

    /// <summary>The operation.</summary>
    public required SyncOperation Operation { get; init; }

    /// <summary>The key of the entity.</summary>
    public required EntityKey EntityKey { get; init; }

    /// <summary>The entity in its local form; a copy that outlives the call.</summary>
    public required JsonElement Data { get; init; }

    /// <summary>When the write was accepted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it was, or may have been, sent.</summary>
    public required int RetryCount { get; init; }

    /// <summary>Where the task stands.</summary>
    public required QueuedTaskStatus Status { get; init; }

    /// <summary>The last error; null if there was none.</summary>
    public SyncError? LastError { get; init; }

    /// <summary>When the last error came; null if there was none.</summary>
    public DateTimeOffset? LastRetryAt { get; init; }
}
