namespace ECan.Sdk.Queue;

/// <summary>A write to be queued.</summary>
public sealed record NewTask
{
    /// <summary>The task's id, unique over all time.</summary>
    /// <value>Default: null, the store makes one.</value>
    public string? Id { get; init; }

    /// <summary>To whom it belongs.</summary>
    public required SyncScope Scope { get; init; }

    /// <summary>The data type.</summary>
    public required string DataType { get; init; }

    /// <summary><see cref="EntityKey.Json"/> of the entity.</summary>
    public required string Key { get; init; }

    /// <summary>The operation.</summary>
    public required SyncOperation Operation { get; init; }

    /// <summary>The entity in its local JSON form, UTF-8.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The entities that this one refers to, for adds and deletes. A write that names none keeps those of the task it merges into.</summary>
    public IReadOnlyList<EntityReference> References { get; init; } = [];

    /// <summary>When the write was accepted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The W3C trace context of the caller; null if there is none.</summary>
    public string? Trace { get; init; }

    /// <summary>Insert it already in flight if nothing stands before it.</summary>
    public bool SendNow { get; init; }
}

/// <summary>An entity named from another one.</summary>
/// <param name="DataType">The data type that is referred to.</param>
/// <param name="Key"><see cref="EntityKey.Json"/> of the entity that is referred to.</param>
public sealed record EntityReference(string DataType, string Key);
