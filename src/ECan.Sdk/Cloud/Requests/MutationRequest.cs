namespace ECan.Sdk.Cloud;

/// <summary>A batch, ready to be sent.</summary>
/// <param name="Batch">What was to be sent.</param>
/// <param name="Body">The exact bytes of the body.</param>
/// <param name="Sent">The places in the batch of the items that the body holds, in order.</param>
/// <param name="NotSent">By place in the batch, why an item could not be written; null for those that are sent.</param>
internal sealed record MutationRequest(
    MutationBatch Batch,
    ReadOnlyMemory<byte> Body,
    IReadOnlyList<int> Sent,
    IReadOnlyList<SyncError?> NotSent
)
{
    public SyncOperationDefinition Operation { get; } =
        Batch.Entity.Find(Batch.Operation)
        ?? throw new ArgumentException(
            $"The cloud has no operation '{Batch.Operation}' for '{Batch.Entity.DataType}'.",
            nameof(Batch)
        );

    /// <summary>Whether each item has a field of its own in the answer.</summary>
    public bool IsAliased => !Operation.TakesList && Sent.Count > 1;

    /// <summary>An item by its place in the request.</summary>
    public MutationItem Item(int index) => Batch.Items[Sent[index]];
}
