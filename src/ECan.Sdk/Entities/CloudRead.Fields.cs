using System.Text.Json;
using System.Text.Json.Nodes;

namespace ECan.Sdk;

public static partial class CloudRead
{
    /// <inheritdoc cref="String(JsonElement)"/>
    public static string? String(JsonElement parent, ReadOnlySpan<byte> name) =>
        String(Field(parent, name));

    /// <inheritdoc cref="Int(JsonElement)"/>
    public static int? Int(JsonElement parent, ReadOnlySpan<byte> name) => Int(Field(parent, name));

    /// <inheritdoc cref="Float(JsonElement)"/>
    public static double? Float(JsonElement parent, ReadOnlySpan<byte> name) =>
        Float(Field(parent, name));

    /// <inheritdoc cref="Boolean(JsonElement)"/>
    public static bool? Boolean(JsonElement parent, ReadOnlySpan<byte> name) =>
        Boolean(Field(parent, name));

    /// <inheritdoc cref="Json(JsonElement)"/>
    public static JsonNode? Json(JsonElement parent, ReadOnlySpan<byte> name) =>
        Json(Field(parent, name));

    /// <inheritdoc cref="Url(JsonElement)"/>
    public static Uri? Url(JsonElement parent, ReadOnlySpan<byte> name) => Url(Field(parent, name));

    /// <inheritdoc cref="Date(JsonElement)"/>
    public static DateOnly? Date(JsonElement parent, ReadOnlySpan<byte> name) =>
        Date(Field(parent, name));

    /// <inheritdoc cref="Time(JsonElement)"/>
    public static TimeOnly? Time(JsonElement parent, ReadOnlySpan<byte> name) =>
        Time(Field(parent, name));

    /// <inheritdoc cref="DateTime(JsonElement)"/>
    public static DateTimeOffset? DateTime(JsonElement parent, ReadOnlySpan<byte> name) =>
        DateTime(Field(parent, name));

    /// <inheritdoc cref="Timestamp(JsonElement)"/>
    public static DateTimeOffset? Timestamp(JsonElement parent, ReadOnlySpan<byte> name) =>
        Timestamp(Field(parent, name));
}
