using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ECan.Sdk;

public static partial class LocalJson
{
    /// <summary>Writes a text key; leaves it out where there is none, so that an add can make one.</summary>
    public static void Key(Utf8JsonWriter local, ReadOnlySpan<byte> name, string? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (!string.IsNullOrEmpty(value))
        {
            String(local, name, value);
        }
    }

    /// <inheritdoc cref="String(Utf8JsonWriter, string?)"/>
    public static void String(Utf8JsonWriter local, ReadOnlySpan<byte> name, string? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (HasHalfCharacter(value))
        {
            WriteHalfCharacters(Named(local, name), value!);
        }
        else
        {
            local.WriteString(name, value);
        }
    }

    /// <inheritdoc cref="Int(Utf8JsonWriter, int?)"/>
    public static void Int(Utf8JsonWriter local, ReadOnlySpan<byte> name, int? value) =>
        Int(Named(local, name), value);

    /// <inheritdoc cref="Float(Utf8JsonWriter, double?)"/>
    public static void Float(Utf8JsonWriter local, ReadOnlySpan<byte> name, double? value) =>
        Float(Named(local, name), value);

    /// <inheritdoc cref="Boolean(Utf8JsonWriter, bool?)"/>
    public static void Boolean(Utf8JsonWriter local, ReadOnlySpan<byte> name, bool? value) =>
        Boolean(Named(local, name), value);

    /// <inheritdoc cref="Json(Utf8JsonWriter, JsonNode?)"/>
    /// <exception cref="ArgumentException">It holds something that JSON has no form for, such as NaN.</exception>
    public static void Json(Utf8JsonWriter local, ReadOnlySpan<byte> name, JsonNode? value)
    {
        try
        {
            Json(Named(local, name), value);
        }
        catch (Exception error)
            when (error is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new ArgumentException(
                $"The field '{Encoding.UTF8.GetString(name)}' cannot be written as JSON: {error.Message}",
                nameof(value),
                error
            );
        }
    }

    /// <inheritdoc cref="Enum(Utf8JsonWriter, string?)"/>
    public static void Enum(Utf8JsonWriter local, ReadOnlySpan<byte> name, string? value) =>
        Enum(Named(local, name), value);

    /// <inheritdoc cref="Url(Utf8JsonWriter, Uri?)"/>
    public static void Url(Utf8JsonWriter local, ReadOnlySpan<byte> name, Uri? value) =>
        Url(Named(local, name), value);

    /// <inheritdoc cref="Date(Utf8JsonWriter, DateOnly?)"/>
    public static void Date(Utf8JsonWriter local, ReadOnlySpan<byte> name, DateOnly? value) =>
        Date(Named(local, name), value);

    /// <inheritdoc cref="Time(Utf8JsonWriter, TimeOnly?)"/>
    public static void Time(Utf8JsonWriter local, ReadOnlySpan<byte> name, TimeOnly? value) =>
        Time(Named(local, name), value);

    /// <inheritdoc cref="DateTime(Utf8JsonWriter, DateTimeOffset?)"/>
    public static void DateTime(
        Utf8JsonWriter local,
        ReadOnlySpan<byte> name,
        DateTimeOffset? value
    ) => DateTime(Named(local, name), value);

    /// <inheritdoc cref="List{T}(Utf8JsonWriter, IReadOnlyList{T}?, Action{Utf8JsonWriter, T})"/>
    public static void List<T>(
        Utf8JsonWriter local,
        ReadOnlySpan<byte> name,
        IReadOnlyList<T>? values,
        Action<Utf8JsonWriter, T> item
    ) => List(Named(local, name), values, item);

    /// <summary>Writes a nested object.</summary>
    public static void Object<T>(
        Utf8JsonWriter local,
        ReadOnlySpan<byte> name,
        T value,
        Action<Utf8JsonWriter, T> write
    )
    {
        ArgumentNullException.ThrowIfNull(write);
        write(Named(local, name), value);
    }

    private static Utf8JsonWriter Named(Utf8JsonWriter local, ReadOnlySpan<byte> name)
    {
        ArgumentNullException.ThrowIfNull(local);
        local.WritePropertyName(name);
        return local;
    }
}
