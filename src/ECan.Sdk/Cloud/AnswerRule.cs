using System.Text.Json;

namespace ECan.Sdk;

/// <summary>Decides whether the cloud took one item of a request that it answered without errors.</summary>
/// <param name="answer">The item's part of the answer.</param>
/// <returns>Null if the cloud took it; else why not.</returns>
public delegate SyncError? AnswerRule(ItemAnswer answer);

/// <summary>What the cloud answered for one item.</summary>
public sealed record ItemAnswer
{
    /// <summary>The data type of the item.</summary>
    public required string DataType { get; init; }

    /// <summary>The operation that was sent.</summary>
    public required SyncOperation Operation { get; init; }

    /// <summary>The key of the entity.</summary>
    public required EntityKey EntityKey { get; init; }

    /// <summary>The value of the mutation field, AWSJSON already parsed; null kind if the cloud sent null.</summary>
    public required JsonElement Result { get; init; }

    /// <summary>The place of the item in the request.</summary>
    public required int Index { get; init; }

    /// <summary>How many items the request had.</summary>
    public required int Count { get; init; }
}
