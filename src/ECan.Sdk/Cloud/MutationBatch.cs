namespace ECan.Sdk.Cloud;

/// <summary>Items of one data type and operation that go out in one request.</summary>
internal sealed record MutationBatch
{
    public required SyncEntityDefinition Entity { get; init; }

    public required SyncOperation Operation { get; init; }

    public required IReadOnlyList<MutationItem> Items { get; init; }

    /// <summary>The account of the scope, captured when the write was accepted.</summary>
    public required string? Account { get; init; }

    /// <summary>The credential of that account.</summary>
    public required AppSyncAuthorization Authorization { get; init; }
}

/// <summary>One entity on its way.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Payload">Its local JSON form, UTF-8.</param>
/// <param name="SentBefore">It was, or may have been, sent before: "already exists" on an add and "not found" on a delete then mean that it arrived.</param>
internal sealed record MutationItem(EntityKey Key, ReadOnlyMemory<byte> Payload, bool SentBefore)
{
    /// <summary>The version that the cloud told last; null if none is known.</summary>
    public long? Version { get; init; }
}
