using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>Reads errors in all the forms that are met: a list, one object, texts, and what gateways write in place of GraphQL.</summary>
internal static class ErrorReader
{
    /// <summary>The errors of a GraphQL answer.</summary>
    public static IReadOnlyList<CloudError> Read(JsonElement errors) =>
        errors.ValueKind switch
        {
            JsonValueKind.Array => [.. errors.EnumerateArray().Select(ReadOne)],
            JsonValueKind.Object or JsonValueKind.String => [ReadOne(errors)],
            _ => [],
        };

    /// <summary>The error that a gateway, or another AWS service, wrote instead: <c>{"__type": "...", "message": "..."}</c>.</summary>
    public static IReadOnlyList<CloudError> ReadForeign(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object)
        {
            return [];
        }

        var message = Text(body, "message") ?? Text(body, "Message") ?? Text(body, "error");
        var type = Text(body, "__type") ?? Text(body, "errorType") ?? Text(body, "code");
        return message is null && type is null
            ? []
            : [new CloudError { Message = message ?? "", Type = TypeName(type) }];
    }

    /// <summary>A type without the namespace before '#', and without what a header adds after ':'.</summary>
    public static string? HeaderTypeName(string? type) => TypeName(type?.Split(':')[0]);

    /// <summary>The text of a member; null if there is none, or it is no text or empty.</summary>
    public static string? Text(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object
        && json.TryGetProperty(name, out var member)
        && member.ValueKind is JsonValueKind.String
        && JsonText.ReadString(member) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>A member that is true or false; null if it is neither.</summary>
    public static bool? Flag(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var member)
            ? member.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            }
            : null;

    private static CloudError ReadOne(JsonElement error) =>
        error.ValueKind switch
        {
            JsonValueKind.Object => new CloudError
            {
                Message = Text(error, "message") ?? "",
                Type = TypeName(Text(error, "errorType") ?? Code(error)),
                Path = ReadPath(error),
                Data = error.TryGetProperty("data", out var data) ? data : default,
            },
            JsonValueKind.String => new CloudError { Message = JsonText.ReadString(error) },
            _ => new CloudError { Message = error.GetRawText() },
        };

    // GraphQL servers other than AppSync keep their codes under extensions.
    private static string? Code(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions)
            ? Text(extensions, "errorType") ?? Text(extensions, "code")
            : null;

    private static string? TypeName(string? type) =>
        type is null ? null
        : type[(type.LastIndexOf('#') + 1)..].Trim() is { Length: > 0 } name ? name
        : null;

    private static IReadOnlyList<PathSegment> ReadPath(JsonElement error) =>
        error.TryGetProperty("path", out var path) && path.ValueKind is JsonValueKind.Array
            ? [.. path.EnumerateArray().Select(ReadSegment)]
            : [];

    private static PathSegment ReadSegment(JsonElement segment) =>
        segment.ValueKind switch
        {
            JsonValueKind.String => new(JsonText.ReadString(segment), null),
            JsonValueKind.Number when segment.TryGetInt32(out var index) => new(null, index),
            _ => new(segment.GetRawText(), null),
        };
}
