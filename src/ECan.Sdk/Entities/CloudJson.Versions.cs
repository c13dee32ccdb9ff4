using System.Text.Json;

namespace ECan.Sdk;

public static partial class CloudJson
{
    /// <summary>Reads the version that the local form holds.</summary>
    /// <param name="local">A reader at the member's name; at the end of its value when the call returns.</param>
    /// <param name="parent">The entity.</param>
    /// <param name="localName">The name in the local form, for messages.</param>
    /// <returns>Null if the local form holds none.</returns>
    /// <exception cref="CloudMappingException">The value is no whole number.</exception>
    public static long? ReadVersion(
        ref Utf8JsonReader local,
        in CloudObject parent,
        string localName
    )
    {
        local.Read();
        if (local.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        var field = new CloudField(parent, localName);
        return TryGetWhole(ref local, field, out var version)
            ? version
            : throw field.Unfit(ref local, "a whole number");
    }

    /// <summary>
    /// Writes the version that a write builds on: the newer of what the cloud told last and what the local form holds. Nothing where
    /// neither is known.
    /// </summary>
    /// <param name="cloud">Gets name and value.</param>
    /// <param name="parent">The entity.</param>
    /// <param name="localName">The name in the local form, for messages.</param>
    /// <param name="cloudName">The name in the schema.</param>
    /// <param name="local">What the local form holds.</param>
    /// <param name="isRequired">Whether the cloud takes no write without it.</param>
    /// <exception cref="CloudMappingException">It is required, and none is known.</exception>
    public static void WriteVersion(
        Utf8JsonWriter cloud,
        in CloudObject parent,
        string localName,
        ReadOnlySpan<byte> cloudName,
        long? local,
        bool isRequired
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (Newer(parent.Context.Version, local) is { } version)
        {
            cloud.WriteNumber(cloudName, version);
        }
        else if (isRequired)
        {
            throw Missing(parent, localName);
        }
    }

    // Versions only grow: what the app has read since counts more than the last answer, and the last answer more than what it read before.
    internal static long? Newer(long? told, long? local) =>
        told is null ? local
        : local is null ? told
        : Math.Max(told.Value, local.Value);
}
