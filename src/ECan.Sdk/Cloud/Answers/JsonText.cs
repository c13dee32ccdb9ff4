using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ECan.Sdk.Cloud;

/// <summary>Reads JSON of unknown origin. What it gives needs no disposal and outlives the call.</summary>
internal static class JsonText
{
    // Deeper than any entity, and far from what could exhaust the stack.
    private const int MaxDepth = 256;

    /// <summary>The one value that the text holds; null if it is not exactly one.</summary>
    public static JsonElement? TryParse(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return null;
        }

        var reader = new Utf8JsonReader(
            utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8,
            new JsonReaderOptions { MaxDepth = MaxDepth }
        );
        try
        {
            if (!reader.Read())
            {
                return null;
            }

            var value = JsonElement.ParseValue(ref reader);
            return reader.Read() ? null : value;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text of a string, or another value as JSON; as it was escaped where it holds half a character, which .NET's own refuses to read.</summary>
    public static string ReadString(JsonElement text)
    {
        try
        {
            return text.ValueKind is JsonValueKind.String ? text.GetString()! : text.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText().Trim('"');
        }
    }

    /// <summary>
    /// The value of an AWSJSON field: what the string holds, also where a resolver encoded it twice; the string itself if it
    /// holds no JSON. Other values stay as they are, for services that answer with the object at once.
    /// </summary>
    public static JsonElement Unpack(JsonElement field)
    {
        for (var level = 0; level < 2 && field.ValueKind is JsonValueKind.String; level++)
        {
            if (TryParse(Encoding.UTF8.GetBytes(ReadString(field))) is not { } inner)
            {
                break;
            }

            field = inner;
        }

        return field;
    }
}
