using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ECan.Sdk;

public static partial class CloudJson
{
    /// <summary>
    /// AWSJSON, or a String that the mapping lists as JSON: the value, serialised once. Text that already holds a JSON object or
    /// list goes as it is; empty text is an empty object; any other text becomes a JSON string.
    /// </summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void Json(ref Utf8JsonReader local, Utf8JsonWriter cloud, in CloudField field)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        switch (local.TokenType)
        {
            case JsonTokenType.String:
                using (var text = LocalText.Of(ref local, field))
                {
                    WriteTextAsJson(text.Bytes, cloud);
                }

                break;
            case JsonTokenType.True:
                cloud.WriteStringValue("true"u8);
                break;
            case JsonTokenType.False:
                cloud.WriteStringValue("false"u8);
                break;
            case JsonTokenType.Number:
                using (var text = LocalText.Of(ref local, field))
                {
                    cloud.WriteStringValue(text.Bytes);
                }

                break;
            default:
                WriteStructure(ref local, cloud, field);
                break;
        }
    }

    private static void WriteTextAsJson(ReadOnlySpan<byte> text, Utf8JsonWriter cloud)
    {
        if (text.IsEmpty)
        {
            cloud.WriteStringValue("{}"u8);
        }
        else if (IsStructure(text))
        {
            cloud.WriteStringValue(text);
        }
        else
        {
            var encoded = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            cloud.WriteStringValue($"\"{encoded}\"");
        }
    }

    /// <summary>Whether a text is a whole JSON object or list. The look at its first byte spares most texts the attempt.</summary>
    private static bool IsStructure(ReadOnlySpan<byte> text)
    {
        var start = text.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty || start[0] is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(text);
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void WriteStructure(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        in CloudField field
    )
    {
        if (local.Position.GetObject() is not null)
        {
            // The data lie in several pieces, so they have to be brought together first.
            using var document = JsonDocument.ParseValue(ref local);
            WriteValidated(JsonMarshal.GetRawUtf8Value(document.RootElement), cloud, field);
            return;
        }

        // The data lie in one piece: the token's own bytes are where the value begins, and it ends where skipping it ends.
        // Taking it from there copies nothing.
        ref var first = ref MemoryMarshal.GetReference(local.ValueSpan);
        var start = local.TokenStartIndex;
        local.Skip();
        var length = checked((int)(local.BytesConsumed - start));
        WriteValidated(MemoryMarshal.CreateReadOnlySpan(ref first, length), cloud, field);
    }

    private static void WriteValidated(
        ReadOnlySpan<byte> json,
        Utf8JsonWriter cloud,
        in CloudField field
    )
    {
        // Some encoders would put a replacement character there and so change what was stored.
        if (!Utf8.IsValid(json))
        {
            throw field.NotUnicode();
        }

        cloud.WriteStringValue(json);
    }
}
