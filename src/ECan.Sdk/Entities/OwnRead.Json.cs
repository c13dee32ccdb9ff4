using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ECan.Sdk;

public static partial class OwnRead
{
    /// <summary>JSON from its text, as the cloud sends it; text that is no JSON stays text, and JSON that came unserialised stays as it is.</summary>
    public static OwnValue Parsed(OwnValue value)
    {
        if (
            value.Element.ValueKind is not JsonValueKind.String
            || CloudRead.String(value.Element) is not { } text
        )
        {
            return value;
        }

        try
        {
            return new(JsonElement.Parse(text), value.Field);
        }
        catch (JsonException)
        {
            return value;
        }
    }

    /// <summary>Any JSON.</summary>
    public static JsonNode Node(OwnValue value) =>
        value.IsNull ? throw value.Unfit("JSON") : JsonNode.Parse(value.Element.GetRawText())!;

    /// <summary>A JSON object.</summary>
    public static JsonObject JsonObject(OwnValue value) =>
        Node(value) as JsonObject ?? throw value.Unfit("a JSON object");

    /// <summary>A JSON list.</summary>
    public static JsonArray JsonArray(OwnValue value) =>
        Node(value) as JsonArray ?? throw value.Unfit("a JSON list");

    /// <summary>A JSON text, number or boolean.</summary>
    public static JsonValue JsonValue(OwnValue value) =>
        Node(value) as JsonValue ?? throw value.Unfit("a JSON text, number or boolean");

    /// <summary>Any JSON, also null.</summary>
    public static JsonElement Element(OwnValue value) =>
        value.Element.ValueKind is JsonValueKind.Undefined
            ? JsonElement.Parse("null"u8)
            : value.Element.Clone();

    /// <summary>Any JSON, with memory of its own.</summary>
    public static JsonDocument Document(OwnValue value) =>
        value.IsNull ? throw value.Unfit("JSON") : JsonDocument.Parse(value.Element.GetRawText());

    /// <summary>JSON as its text.</summary>
    public static string JsonText(OwnValue value) =>
        value.IsNull ? throw value.Unfit("JSON") : value.Element.GetRawText();

    /// <summary>Whatever the app's context reads.</summary>
    /// <param name="value">The JSON.</param>
    /// <param name="context">A context that knows the type.</param>
    public static T Json<T>(OwnValue value, JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value.IsNull)
        {
            throw value.Unfit("a value");
        }

        try
        {
            return value.Element.Deserialize((JsonTypeInfo<T>)context.GetTypeInfo(typeof(T))!)
                ?? throw value.Unfit($"a {typeof(T).Name}");
        }
        catch (Exception error)
            when (error is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw value.Unfit($"what {context.GetType().Name} reads as {typeof(T).Name}", error);
        }
    }
}
