using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>What came back for a <see cref="MutationBatch"/>.</summary>
internal sealed record BatchAnswer
{
    /// <summary>One verdict for each item, in order.</summary>
    public required IReadOnlyList<ItemVerdict> Items { get; init; }

    /// <summary>
    /// The request as a whole was refused for something in one of its items, and the answer names none (unknown field, wrong type):
    /// send the halves. Never true for a batch of one.
    /// </summary>
    public bool Bisect { get; init; }

    /// <summary>How long the service asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>Whether the cloud took one item.</summary>
internal sealed record ItemVerdict
{
    /// <summary>Null: the cloud has it.</summary>
    public SyncError? Error { get; init; }

    /// <summary>What the cloud returned for the item.</summary>
    public JsonElement? Response { get; init; }

    /// <summary>
    /// The operation to go on with (an add that already exists becomes an update), at once and not counted.
    /// <see cref="Error"/> then holds what the cloud said.
    /// </summary>
    public SyncOperation? Becomes { get; init; }

    /// <summary>The version that the entity has in the cloud, where the answer told it and the writes that follow may build on it.</summary>
    public long? Version { get; init; }

    /// <summary>Whether the request may have reached the cloud. False for what was not sent: no connection, no credential, no fitting form.</summary>
    public bool Attempted { get; init; } = true;
}
