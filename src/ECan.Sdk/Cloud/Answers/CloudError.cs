using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>One error of an answer.</summary>
internal sealed record CloudError
{
    public required string Message { get; init; }

    /// <summary>The error's type without namespace, such as <c>DynamoDB:ConditionalCheckFailedException</c>; null if there is none.</summary>
    public string? Type { get; init; }

    /// <summary>The field, and what lies below it, that the error is about; empty if it names none.</summary>
    public IReadOnlyList<PathSegment> Path { get; init; } = [];

    /// <summary>What the error carries: the item as the cloud holds it, where a conflict does.</summary>
    public JsonElement Data { get; init; }
}

/// <summary>One step of an error's path: a name, or a place in a list.</summary>
internal readonly record struct PathSegment(string? Name, int? Index);
