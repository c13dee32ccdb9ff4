using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Engine;

namespace ECan.Sdk.Testing.Server;

/// <summary>What goes back over HTTP.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
internal sealed record AppSyncAnswer(int Status, string Body)
{
    public string ContentType { get; init; } = CannedAnswers.Json;

    /// <summary>For <c>x-amzn-ErrorType</c>.</summary>
    public string? ErrorType { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the operation got as far as its resolvers.</summary>
    public bool Executed { get; init; }

    /// <summary>400 for what is no request.</summary>
    public static AppSyncAnswer Malformed(string message) =>
        Refused(400, "MalformedHttpRequestException", message);

    /// <summary>400 for a request that cannot be carried out.</summary>
    public static AppSyncAnswer BadRequest(string message) =>
        Refused(400, "BadRequestException", message);

    /// <summary>A refusal before GraphQL.</summary>
    public static AppSyncAnswer Refused(int status, string errorType, string message) =>
        new(status, new AppSyncError(message) { ErrorType = errorType }.ToBareBody())
        {
            ErrorType = errorType,
        };

    /// <summary>200, whatever GraphQL said.</summary>
    public static AppSyncAnswer GraphQL(
        JsonNode? data,
        IReadOnlyList<AppSyncError> errors,
        bool executed
    )
    {
        var body = new JsonObject { ["data"] = data };
        if (errors.Count > 0)
        {
            body["errors"] = new JsonArray([.. errors.Select(error => (JsonNode)error.ToJson())]);
        }

        return new AppSyncAnswer(200, JsonText.Of(body)) { Executed = executed };
    }
}
