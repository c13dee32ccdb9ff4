using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ECan.Sdk;

public static partial class OwnWrite
{
    /// <summary>JSON as it is.</summary>
    /// <exception cref="CloudMappingException">It holds something that JSON has no form for, such as NaN.</exception>
    public static void Json(Utf8JsonWriter local, JsonNode? value, OwnField field) =>
        Guarded(local, value, field, static (local, value) => LocalJson.Json(local, value));

    /// <inheritdoc cref="Json(Utf8JsonWriter, JsonNode?, OwnField)"/>
    public static void Json(Utf8JsonWriter local, JsonElement? value, OwnField field) =>
        Guarded(
            local,
            value,
            field,
            static (local, value) =>
            {
                if (value is { ValueKind: not JsonValueKind.Undefined } element)
                {
                    element.WriteTo(local);
                }
                else
                {
                    local.WriteNullValue();
                }
            }
        );

    /// <inheritdoc cref="Json(Utf8JsonWriter, JsonNode?, OwnField)"/>
    public static void Json(Utf8JsonWriter local, JsonDocument? value, OwnField field) =>
        Json(local, value?.RootElement, field);

    /// <summary>JSON from its text; null for none and for empty text.</summary>
    /// <exception cref="CloudMappingException">The text is no JSON.</exception>
    public static void JsonText(Utf8JsonWriter local, string? value, OwnField field) =>
        Guarded(
            local,
            value,
            field,
            static (local, value) =>
            {
                if (string.IsNullOrWhiteSpace(value))
                {
                    local.WriteNullValue();
                }
                else
                {
                    local.WriteRawValue(value);
                }
            }
        );

    /// <summary>Whatever the app's context writes.</summary>
    /// <param name="local">Gets the JSON.</param>
    /// <param name="value">The value.</param>
    /// <param name="field">Where it stands.</param>
    /// <param name="context">A context that knows the type.</param>
    /// <exception cref="CloudMappingException">The value cannot be serialised.</exception>
    public static void Json<T>(
        Utf8JsonWriter local,
        T? value,
        OwnField field,
        JsonSerializerContext context
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        Guarded(
            local,
            (Value: value, Context: context),
            field,
            static (local, state) =>
            {
                if (state.Value is null)
                {
                    local.WriteNullValue();
                }
                else
                {
                    JsonSerializer.Serialize(
                        local,
                        state.Value,
                        (JsonTypeInfo<T>)state.Context.GetTypeInfo(typeof(T))!
                    );
                }
            }
        );
    }

    /// <inheritdoc cref="Json{T}(Utf8JsonWriter, T, OwnField, JsonSerializerContext)"/>
    public static void JsonOrNull<T>(
        Utf8JsonWriter local,
        T? value,
        OwnField field,
        JsonSerializerContext context
    )
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is { } known)
        {
            Json(local, known, field, context);
        }
        else
        {
            local.WriteNullValue();
        }
    }

    private static void Guarded<T>(
        Utf8JsonWriter local,
        T value,
        OwnField field,
        Action<Utf8JsonWriter, T> write
    )
    {
        ArgumentNullException.ThrowIfNull(local);
        try
        {
            write(local, value);
        }
        catch (Exception error)
            when (error
                    is JsonException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
            )
        {
            throw field.Error($"cannot be written as JSON: {error.Message}", error);
        }
    }
}
