using System.Text.Json;

namespace ECan.Sdk;

public static partial class CloudRead
{
    /// <summary>A list whose items may be null.</summary>
    public static IReadOnlyList<T>? List<T>(JsonElement value, Func<JsonElement, T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item)]
            : null;
    }

    /// <summary>A list without nulls; items that are null all the same are left out.</summary>
    public static IReadOnlyList<T>? ListOfRequired<T>(JsonElement value, Func<JsonElement, T?> item)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(item);
        return value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item).OfType<T>()]
            : null;
    }

    /// <inheritdoc cref="ListOfRequired{T}"/>
    public static IReadOnlyList<T>? ListOfValues<T>(JsonElement value, Func<JsonElement, T?> item)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(item);
        return value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item).OfType<T>()]
            : null;
    }
}
