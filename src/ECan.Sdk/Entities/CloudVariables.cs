using System.Buffers;
using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>Writes the variables of a query by the rules that hold for the fields of entities. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CloudVariables
{
    /// <summary>Writes one variable; leaves it out where it is null.</summary>
    /// <param name="cloud">Gets name and value, as a member of an object that is already begun.</param>
    /// <param name="dataType">The data type that is asked for, for messages.</param>
    /// <param name="name">The name of the argument.</param>
    /// <param name="value">Turns the value into the cloud's form.</param>
    /// <param name="writeLocal">Writes the value in the local form.</param>
    /// <exception cref="CloudMappingException">The value does not fit the argument.</exception>
    public static void Write(
        Utf8JsonWriter cloud,
        string dataType,
        string name,
        CloudValueWriter value,
        Action<Utf8JsonWriter> writeLocal
    ) => Write(cloud, dataType, name, value, writeLocal, isRequired: false);

    /// <summary>Writes one variable that must not be null.</summary>
    /// <exception cref="CloudMappingException">The value is null or does not fit the argument.</exception>
    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string, CloudValueWriter, Action{Utf8JsonWriter})"/>
    public static void WriteRequired(
        Utf8JsonWriter cloud,
        string dataType,
        string name,
        CloudValueWriter value,
        Action<Utf8JsonWriter> writeLocal
    ) => Write(cloud, dataType, name, value, writeLocal, isRequired: true);

    private static void Write(
        Utf8JsonWriter cloud,
        string dataType,
        string name,
        CloudValueWriter value,
        Action<Utf8JsonWriter> writeLocal,
        bool isRequired
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(writeLocal);
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writeLocal(writer);
        }

        var local = new Utf8JsonReader(buffer.WrittenSpan);
        local.Read();
        var query = new CloudObject(
            new CloudWriteContext(dataType, account: null),
            CloudNulls.Omit,
            path: null
        );
        if (local.TokenType is not JsonTokenType.Null)
        {
            cloud.WritePropertyName(name);
            value(ref local, cloud, new CloudField(query, name));
        }
        else if (isRequired)
        {
            throw CloudJson.Missing(query, name);
        }
    }
}
