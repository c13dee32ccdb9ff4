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
        if (local.TokenType is JsonTokenType.Null)
        {
            throw Missing(parent, localName);
        }

        cloud.WritePropertyName(cloudName);
        value(ref local, cloud, new CloudField(parent, localName));
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
}
