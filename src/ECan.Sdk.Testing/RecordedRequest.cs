using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing;

/// <summary>A request as it arrived, and what became of it up to now.</summary>
public sealed record RecordedRequest
{
    /// <summary>The id that the answer carries in <c>x-amzn-RequestId</c>.</summary>
    public required string RequestId { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The first root field, such as <c>addAgentSkills</c>; null where the body was not read or is no GraphQL.</summary>
    public string? Field => Fields.Count > 0 ? Fields[0] : null;

    /// <summary>All root fields in order, by name and not by alias.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The <c>operationName</c> of the body.</summary>
    public string? OperationName { get; init; }

    /// <summary>The GraphQL document.</summary>
    public string? Query { get; init; }

    /// <summary>The variables; null if there were none.</summary>
    public JsonObject? Variables { get; init; }

    /// <summary>The body as text; null if it was not read.</summary>
    public string? Body { get; init; }

    /// <summary>The headers without those that carry a credential; names are compared without case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The HTTP status of the answer; null while there is none, and for good if the connection was cut.</summary>
    public int? Status { get; init; }

    /// <summary>Whether the operation was carried out. True also where the answer was then cut.</summary>
    public bool Executed { get; init; }

    /// <summary>The faults that were applied to it.</summary>
    public IReadOnlyList<FaultKind> Faults { get; init; } = [];
}
