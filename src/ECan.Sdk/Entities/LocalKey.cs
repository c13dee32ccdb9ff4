using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>Makes the local form of an entity of which only the key is at hand. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LocalKey
{
    /// <summary>Makes an object of the key's fields.</summary>
    /// <param name="fields">The fields by their local names.</param>
    /// <exception cref="ArgumentException">A value is null or empty; the message names the field.</exception>
    public static JsonElement Of(params (string Name, string? Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                writer.WritePropertyName(name);
                LocalJson.String(writer, NotEmpty(name, value));
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private static string NotEmpty(string name, string? value) =>
        string.IsNullOrEmpty(value)
            ? throw new ArgumentException($"The key field '{name}' has no value.", name)
            : value;
}
