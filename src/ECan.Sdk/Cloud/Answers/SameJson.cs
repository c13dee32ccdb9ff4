using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>Compares what was sent with what the cloud holds, whatever it made of the spelling.</summary>
internal static class SameJson
{
    /// <summary>Whether two values mean the same. A null and nothing are the same; JSON within text is compared as JSON.</summary>
    public static bool IsSame(JsonElement sent, JsonElement held)
    {
        if (IsNull(sent) || IsNull(held))
        {
            return IsNull(sent) && IsNull(held);
        }

        return sent.ValueKind switch
        {
            JsonValueKind.Object => held.ValueKind is JsonValueKind.Object
                && sent.EnumerateObject()
                    .All(field =>
                        IsSame(
                            field.Value,
                            held.TryGetProperty(field.Name, out var value) ? value : default
                        )
                    ),
            JsonValueKind.Array => held.ValueKind is JsonValueKind.Array
                && sent.GetArrayLength() == held.GetArrayLength()
                && sent.EnumerateArray()
                    .Zip(held.EnumerateArray())
                    .All(pair => IsSame(pair.First, pair.Second)),
            _ => IsSameText(sent, held),
        };
    }

    private static bool IsSameText(JsonElement sent, JsonElement held)
    {
        if (JsonElement.DeepEquals(sent, held))
        {
            return true;
        }

        return JsonText.ReadString(sent) == JsonText.ReadString(held)
            || IsSameMoment(sent, held)
            || IsSameJson(sent, held);
    }

    // A cloud may give times with more digits, or another offset, than it was given.
    private static bool IsSameMoment(JsonElement sent, JsonElement held) =>
        sent.ValueKind is JsonValueKind.String
        && held.ValueKind is JsonValueKind.String
        && sent.TryGetDateTimeOffset(out var first)
        && held.TryGetDateTimeOffset(out var second)
        && first == second;

    private static bool IsSameJson(JsonElement sent, JsonElement held) =>
        sent.ValueKind is JsonValueKind.String
        && JsonText.Unpack(sent) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } json
        && IsSame(json, JsonText.Unpack(held));

    private static bool IsNull(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;
}
