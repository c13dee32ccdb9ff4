using System.Collections.Immutable;
using System.Text.Json;

namespace ECan.Sdk;

public static partial class OwnWrite
{
    /// <summary>A list, or null.</summary>
    public static void List<T>(
        Utf8JsonWriter local,
        IEnumerable<T>? values,
        OwnField field,
        OwnItemWriter<T> item
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
        var position = 0;
        foreach (var value in values)
        {
            item(local, value, field.Item(position++));
        }

        local.WriteEndArray();
    }

    /// <summary>A list; null for one that was never made.</summary>
    public static void ImmutableArray<T>(
        Utf8JsonWriter local,
        ImmutableArray<T>? values,
        OwnField field,
        OwnItemWriter<T> item
    ) => List(local, values is { IsDefault: false } made ? made : null, field, item);
}
