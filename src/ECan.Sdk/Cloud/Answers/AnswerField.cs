using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>Takes the value of a field out of the data of an answer.</summary>
internal static class AnswerField
{
    public static JsonElement Null { get; } = JsonText.TryParse("null"u8)!.Value;

    /// <summary>The value, AWSJSON already parsed; undefined if the field is not there.</summary>
    public static JsonElement Read(JsonElement data, string name, SyncResultShape shape)
    {
        if (data.ValueKind is not JsonValueKind.Object || !data.TryGetProperty(name, out var value))
        {
            return default;
        }

        return shape is SyncResultShape.Json ? JsonText.Unpack(value) : value;
    }
}
