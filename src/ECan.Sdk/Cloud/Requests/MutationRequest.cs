using System.Text.Json;

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

    /// <summary>What was sent of an item, by its place in the request; read from the body, for the rare answers that need it.</summary>
    public JsonElement Input(int index)
    {
        using var body = JsonDocument.Parse(Body);
        var variables = body.RootElement.GetProperty("variables");
        var input =
            Operation.TakesList ? variables.GetProperty(Operation.Argument)[index]
            : IsAliased ? variables.GetProperty(GraphQLDocument.Variable(index))
            : variables.GetProperty(Operation.Argument);
        return input.Clone();
    }

    /// <summary>An item by its place in the request.</summary>
    public MutationItem Item(int index) => Batch.Items[Sent[index]];
}
