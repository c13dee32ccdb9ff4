using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>The envelope of a GraphQL request: a document, variables, the operation's name.</summary>
internal static class RequestBody
{
    /// <summary>
    /// How JSON is written that goes out as application/json: nothing escaped that need not be. The stricter default is for
    /// JSON inside HTML and would make quoted JSON (AWSJSON) and Chinese text several times as long.
    /// </summary>
    public static JsonWriterOptions Options { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a request.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sizeHint">About how many bytes the variables take.</param>
    /// <param name="writeVariables">Writes the members of the object of variables, which is already begun.</param>
    public static ReadOnlyMemory<byte> Write(
        string document,
        int sizeHint,
        Action<Utf8JsonWriter> writeVariables
    )
    {
        var buffer = new ArrayBufferWriter<byte>(document.Length + sizeHint + 256);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("query"u8, document);
            if (GraphQLDocument.NameOf(document) is { } name)
            {
                writer.WriteString("operationName"u8, name);
            }

            writer.WriteStartObject("variables"u8);
            writeVariables(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
