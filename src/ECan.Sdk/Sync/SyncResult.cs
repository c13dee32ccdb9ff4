using System.Text.Json;

namespace ECan.Sdk;

/// <summary>What became of one write. Immutable.</summary>
public sealed class SyncResult
{
    /// <summary>Where the write stands.</summary>
    public required SyncOutcome Outcome { get; init; }

    /// <summary>Whether the write is safe: in the cloud, or in the queue.</summary>
    public bool Success => Outcome is not SyncOutcome.Failed;

    /// <summary>Whether the cloud has the write.</summary>
    public bool Synced => Outcome is SyncOutcome.Synced;

    /// <summary>Whether the write waits in the queue.</summary>
    public bool Cached => Outcome is SyncOutcome.Cached;

    /// <summary>The task in the queue that holds the write; null when <see cref="Synced"/>.</summary>
    public string? TaskId { get; init; }

    /// <summary>One sentence for a person.</summary>
    public required string Message { get; init; }

    /// <summary>Why the write is not in the cloud; empty when <see cref="Synced"/>.</summary>
    public IReadOnlyList<SyncError> Errors { get; init; } = [];

    /// <summary>The key of the entity, including one that was made for an add without key.</summary>
    public EntityKey? EntityKey { get; init; }

    /// <summary>What the cloud returned for this entity; null if it returned nothing.</summary>
    public JsonElement? Response { get; init; }

    /// <summary>
    /// Whether newer writes to this entity are in the queue: <see cref="Response"/> is then older than what the app holds, and must not
    /// replace it.
    /// </summary>
    public bool NewerEditsPending { get; init; }
}
