using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ECan.Sdk;

public static partial class CloudJson
{
    /// <summary>Writes a field that the cloud allows to be null.</summary>
    /// <param name="local">A reader at the member's name; at the end of its value when the call returns.</param>
    /// <param name="cloud">Gets name and value.</param>
    /// <param name="parent">The object that holds the field.</param>
    /// <param name="localName">The name in the local form, for messages.</param>
    /// <param name="cloudName">The name in the schema.</param>
    /// <param name="value">Writes the value.</param>
    /// <exception cref="CloudMappingException">The value does not fit the field.</exception>
    public static void Field(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        in CloudObject parent,
        string localName,
        ReadOnlySpan<byte> cloudName,
        CloudValueWriter value
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        ArgumentNullException.ThrowIfNull(value);
        local.Read();
        WriteField(ref local, cloud, parent, localName, cloudName, value);
    }

    /// <summary>Writes a field of text that the cloud allows to be null: <see cref="Field"/> with <see cref="String"/>, in one step for most texts.</summary>
    /// <inheritdoc cref="Field"/>
    public static void StringField(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        in CloudObject parent,
        string localName,
        ReadOnlySpan<byte> cloudName
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        local.Read();
        if (!TryWriteText(ref local, cloud, cloudName))
        {
            WriteField(ref local, cloud, parent, localName, cloudName, String);
        }
    }

    /// <summary>Writes a field that the cloud does not allow to be null.</summary>
    /// <exception cref="CloudMappingException">The value is null or does not fit the field.</exception>
    /// <inheritdoc cref="Field"/>
    public static void RequiredField(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        in CloudObject parent,
        string localName,
        ReadOnlySpan<byte> cloudName,
        CloudValueWriter value
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        ArgumentNullException.ThrowIfNull(value);
        local.Read();
        WriteRequired(ref local, cloud, parent, localName, cloudName, value);
    }

    /// <summary>Writes a field of text that the cloud does not allow to be null: <see cref="RequiredField"/> with <see cref="String"/>, in one step for most texts.</summary>
    /// <inheritdoc cref="RequiredField"/>
    public static void RequiredStringField(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        in CloudObject parent,
        string localName,
        ReadOnlySpan<byte> cloudName
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        local.Read();
        if (!TryWriteText(ref local, cloud, cloudName))
        {
            WriteRequired(ref local, cloud, parent, localName, cloudName, String);
        }
    }

    /// <summary>Writes what the mapping gives for a field that the local form lacks.</summary>
    /// <param name="cloud">Gets name and value.</param>
    /// <param name="cloudName">The name in the schema.</param>
    /// <param name="json">The value in the cloud's form, as JSON.</param>
    public static void Default(
        Utf8JsonWriter cloud,
        ReadOnlySpan<byte> cloudName,
        ReadOnlySpan<byte> json
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        cloud.WritePropertyName(cloudName);
        cloud.WriteRawValue(json);
    }

    /// <summary>The exception for a field that the cloud requires and the local form lacks.</summary>
    /// <param name="parent">The object that should hold the field.</param>
    /// <param name="localName">The name in the local form.</param>
    public static CloudMappingException Missing(in CloudObject parent, string localName) =>
        new(
            parent.Context.DataType,
            parent.PathOf(localName),
            "is required by the cloud and has no value: set it before the call."
        );

    // Most fields of most entities are null or plain text: these ways are kept free of calls.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteField(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        in CloudObject parent,
        string localName,
        ReadOnlySpan<byte> cloudName,
        CloudValueWriter value
    )
    {
        if (local.TokenType is not JsonTokenType.Null)
        {
            cloud.WritePropertyName(cloudName);
            value(ref local, cloud, new CloudField(parent, localName));
        }
        else if (parent.Nulls is CloudNulls.Write)
        {
            cloud.WriteNull(cloudName);
        }
    }

    private static void WriteRequired(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        in CloudObject parent,
        string localName,
        ReadOnlySpan<byte> cloudName,
        CloudValueWriter value
    )
    {
        if (local.TokenType is JsonTokenType.Null)
        {
            throw Missing(parent, localName);
        }

        cloud.WritePropertyName(cloudName);
        value(ref local, cloud, new CloudField(parent, localName));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWriteText(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        ReadOnlySpan<byte> cloudName
    )
    {
        if (
            local.TokenType is not JsonTokenType.String
            || !LocalText.TryGetPlain(ref local, out var plain)
        )
        {
            return false;
        }

        cloud.WriteString(cloudName, plain);
        return true;
    }
}
