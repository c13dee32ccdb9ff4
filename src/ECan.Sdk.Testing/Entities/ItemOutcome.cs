using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Entities;

/// <summary>What became of one item of a mutation.</summary>
internal sealed record ItemOutcome(string? Id, bool Success)
{
    public string? Error { get; init; }

    public string? ErrorType { get; init; }

    /// <summary>The entity as it is now; on removing, as it was. A copy.</summary>
    public JsonObject? Entity { get; init; }

    /// <summary>How many entities were written or removed.</summary>
    public int Count { get; init; }

    public bool Removal { get; init; }

    public static ItemOutcome Done(string id, JsonObject entity) =>
        new(id, Success: true) { Entity = entity, Count = 1 };

    public static ItemOutcome Failed(string? id, string error, string errorType) =>
        new(id, Success: false) { Error = error, ErrorType = errorType };
}
