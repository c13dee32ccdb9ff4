using System.Globalization;
using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>Reads in free-form JSON, which only the resolver's author knows, whether it speaks of a refusal.</summary>
internal static class JsonVerdict
{
    // An envelope in an envelope happens (API Gateway behind Lambda); more is nobody's.
    private const int MaxEnvelopes = 3;

    /// <summary>What an envelope <c>{"statusCode": 200, "body": ...}</c> holds; else the value itself.</summary>
    public static JsonElement Open(JsonElement value)
    {
        for (var level = 0; level < MaxEnvelopes && Body(value) is { } body; level++)
        {
            value = body;
        }

        return value;
    }

    /// <summary>Why the value is a refusal; null if it is none.</summary>
    public static CloudError? FindRefusal(JsonElement value)
    {
        for (var level = 0; level <= MaxEnvelopes; level++)
        {
            if (RefusalOf(value) is { } refusal)
            {
                return refusal;
            }

            if (Body(value) is not { } body)
            {
                return null;
            }

            value = body;
        }

        return null;
    }

    private static JsonElement? Body(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object
        && value.TryGetProperty("statusCode", out _)
        && value.TryGetProperty("body", out var body)
            ? JsonText.Unpack(body)
            : null;

    private static CloudError? RefusalOf(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var type = ErrorReader.Text(value, "errorType");
        var error = Filled(value, "error") ?? Filled(value, "errors");
        var status = StatusCode(value);
        var isRefusal =
            type is not null
            || error is not null
            || status >= 400
            || (
                value.TryGetProperty("success", out var success)
                && success.ValueKind is JsonValueKind.False
            );
        return isRefusal
            ? new CloudError
            {
                Type = type ?? ErrorReader.Text(value, "code") ?? TypeOf(status),
                Message = Words(value, error, status),
            }
            : null;
    }

    private static string Words(JsonElement value, JsonElement? error, int? status)
    {
        var message = ErrorReader.Text(value, "errorMessage") ?? ErrorReader.Text(value, "message");
        if (message is not null)
        {
            return message;
        }

        if (error is { } told)
        {
            var words = string.Join(
                " ",
                ErrorReader.Read(told).Select(one => one.Message).Where(one => one.Length > 0)
            );
            return words.Length > 0 ? words : told.GetRawText();
        }

        if (Body(value) is { ValueKind: not JsonValueKind.Null } body)
        {
            return body.ValueKind is JsonValueKind.Object
                ? Words(body, Filled(body, "error") ?? Filled(body, "errors"), StatusCode(body))
                : JsonText.ReadString(body);
        }

        return status >= 400
            ? string.Create(CultureInfo.InvariantCulture, $"The cloud answered status {status}.")
            : "The cloud answered without success and gave no reason.";
    }

    private static string? TypeOf(int? status) => status is 429 ? "TooManyRequests" : null;

    // What says something: not null, false, 0, "" or an empty list or object.
    private static JsonElement? Filled(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member)
        && member.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.String => !string.IsNullOrWhiteSpace(JsonText.ReadString(member)),
            JsonValueKind.Number => !(member.TryGetDouble(out var number) && number == 0),
            JsonValueKind.Array => member.GetArrayLength() > 0,
            JsonValueKind.Object => member.EnumerateObject().Any(),
            _ => false,
        }
            ? member
            : null;

    private static int? StatusCode(JsonElement value) =>
        value.TryGetProperty("statusCode", out var status)
            ? status.ValueKind switch
            {
                JsonValueKind.Number when status.TryGetInt32(out var number) => number,
                JsonValueKind.String
                    when int.TryParse(
                        JsonText.ReadString(status),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    ) => number,
                _ => null,
            }
            : null;
}
