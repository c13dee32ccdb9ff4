using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ECan.Sdk;

/// <summary>
/// Reads the values of an entity from what the cloud returned. For generated code. A field that is missing, null or of an unexpected
/// kind reads as null: one odd field must not make the rest unreadable. Stateless, safe for any thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class CloudRead
{
    /// <summary>The value of a field; undefined where there is none.</summary>
    /// <param name="parent">The object that holds the field.</param>
    /// <param name="name">The name in the schema.</param>
    public static JsonElement Field(JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value)
            ? value
            : default;

    /// <summary>Text; numbers and booleans as their text.</summary>
    public static string? String(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Text(value),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };

    /// <summary>A whole number of 32 bits, also from text.</summary>
    public static int? Int(JsonElement value) =>
        Whole(value) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null;

    /// <summary>A number, also from text.</summary>
    public static double? Float(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => Finite(value.GetDouble()),
            JsonValueKind.String
                when double.TryParse(
                    Text(value),
                    System.Globalization.NumberStyles.Float,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var number
                ) => Finite(number),
            _ => null,
        };

    /// <summary>True or false, also from text.</summary>
    public static bool? Boolean(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(Text(value), out var flag) => flag,
            _ => null,
        };

    /// <summary>JSON from its text, as the cloud sends it; text that is no JSON stays text, and JSON that came unserialised stays as it is.</summary>
    public static JsonNode? Json(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            return value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                ? null
                : JsonNode.Parse(value.GetRawText());
        }

        return Text(value) is { } text ? ParseJson(text) : null;
    }

    /// <summary>JSON from its text; text that is no JSON stays text.</summary>
    public static JsonNode? ParseJson(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    /// <summary>An absolute address.</summary>
    public static Uri? Url(JsonElement value) =>
        AbsoluteUrl.TryParse(String(value), out var url) ? url : null;

    /// <summary>A value of an enum by its name; null for empty text.</summary>
    public static T? Enum<T>(JsonElement value, Func<string, T> create)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(create);
        return value.ValueKind is JsonValueKind.String && Text(value) is { Length: > 0 } name
            ? create(name)
            : null;
    }

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;

    /// <summary>A whole number, from a number or its text.</summary>
    private static long? Whole(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            JsonValueKind.Number
                when value.TryGetDecimal(out var number) && decimal.IsInteger(number) => number
                is >= long.MinValue
                    and <= long.MaxValue
                ? (long)number
                : null,
            JsonValueKind.String
                when long.TryParse(
                    Text(value),
                    System.Globalization.NumberStyles.AllowLeadingSign,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            _ => null,
        };

    /// <summary>The text of a string; null for escapes that are no Unicode.</summary>
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
