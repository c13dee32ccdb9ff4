using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ECan.Sdk;

/// <summary>
/// Writes the values of an entity's class in the local form: null as null, dates and times as ISO 8601. For generated code.
/// Stateless, safe for any thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LocalJson
{
    /// <summary>Writes text, or null. Half a character (a surrogate without the other) is kept as it is, which the way to the cloud refuses.</summary>
    public static void String(Utf8JsonWriter local, string? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (HasHalfCharacter(value))
        {
            WriteHalfCharacters(local, value!);
        }
        else
        {
            local.WriteStringValue(value);
        }
    }

    /// <summary>Writes a whole number, or null.</summary>
    public static void Int(Utf8JsonWriter local, int? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is { } number)
        {
            local.WriteNumberValue(number);
        }
        else
        {
            local.WriteNullValue();
        }
    }

    /// <summary>Writes a number, or null. What JSON has no number for (NaN, infinity) goes as its name, which the way to the cloud refuses.</summary>
    public static void Float(Utf8JsonWriter local, double? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is not { } number)
        {
            local.WriteNullValue();
        }
        else if (double.IsFinite(number))
        {
            local.WriteNumberValue(number);
        }
        else
        {
            local.WriteStringValue(
                number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        }
    }

    /// <summary>Writes true, false or null.</summary>
    public static void Boolean(Utf8JsonWriter local, bool? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is { } flag)
        {
            local.WriteBooleanValue(flag);
        }
        else
        {
            local.WriteNullValue();
        }
    }

    /// <summary>Writes a JSON value as it is, or null.</summary>
    public static void Json(Utf8JsonWriter local, JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is null)
        {
            local.WriteNullValue();
        }
        else
        {
            value.WriteTo(local);
        }
    }

    /// <summary>Writes the name of an enum value; null for none.</summary>
    public static void Enum(Utf8JsonWriter local, string? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        local.WriteStringValue(string.IsNullOrEmpty(value) ? null : value);
    }

    /// <summary>Writes an address as it was given, or null.</summary>
    public static void Url(Utf8JsonWriter local, Uri? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        local.WriteStringValue(value?.OriginalString);
    }

    /// <summary>Writes a list, or null.</summary>
    public static void List<T>(
        Utf8JsonWriter local,
        IReadOnlyList<T>? values,
        Action<Utf8JsonWriter, T> item
    )
    {
        ArgumentNullException.ThrowIfNull(local);
        ArgumentNullException.ThrowIfNull(item);
        if (values is null)
        {
            local.WriteNullValue();
            return;
        }

        local.WriteStartArray();
        foreach (var value in values)
        {
            item(local, value);
        }

        local.WriteEndArray();
    }
}
