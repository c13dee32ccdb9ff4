using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Engine;
using GraphQLParser;

namespace ECan.Sdk.Testing.Server;

/// <summary>An error in the form in which AppSync writes it: everything at the top level, nothing under <c>extensions</c>.</summary>
internal sealed record AppSyncError(string Message)
{
    /// <summary>Null for errors of validation: AppSync then leaves out errorType, errorInfo and data.</summary>
    public string? ErrorType { get; init; }

    public JsonNode? ErrorInfo { get; init; }

    public JsonNode? Data { get; init; }

    public IReadOnlyList<object>? Path { get; init; }

    public IReadOnlyList<Location>? Locations { get; init; }

    /// <summary>An answer that did not get as far as GraphQL: no data, and the two members that AppSync then writes.</summary>
    public string ToBareBody() =>
        JsonText.Of(
            new JsonObject
            {
                ["errors"] = new JsonArray(
                    new JsonObject { ["errorType"] = ErrorType, ["message"] = Message }
                ),
            }
        );

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["path"] = ToJson(Path) };
        if (ErrorType is not null)
        {
            json["data"] = Data?.DeepClone();
            json["errorType"] = ErrorType;
            json["errorInfo"] = ErrorInfo?.DeepClone();
        }

        json["locations"] = Locations is null ? null : new JsonArray([.. Locations.Select(ToJson)]);
        json["message"] = Message;
        return json;
    }

    private static JsonArray? ToJson(IReadOnlyList<object>? path) =>
        path is null
            ? null
            : new JsonArray([
                .. path.Select(step => step is int i ? i : (JsonNode)step.ToString()!),
            ]);

    private static JsonNode ToJson(Location location) =>
        new JsonObject
        {
            ["line"] = location.Line,
            ["column"] = location.Column,
            ["sourceName"] = null,
        };
}
