using System.Collections.Immutable;
using System.Text.Json;

namespace ECan.Sdk;

public static partial class OwnRead
{
    /// <summary>A list; what is null in the cloud is an empty one.</summary>
    public static List<T> List<T>(OwnValue value, Func<OwnValue, T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (value.IsNull)
        {
            return [];
        }

        if (value.Element.ValueKind is not JsonValueKind.Array)
        {
            throw value.Unfit("a list");
        }

        var items = new List<T>(value.Element.GetArrayLength());
        foreach (var element in value.Element.EnumerateArray())
        {
            items.Add(item(new(element, value.Field.Item(items.Count))));
        }

        return items;
    }

    /// <inheritdoc cref="List{T}"/>
    public static T[] Array<T>(OwnValue value, Func<OwnValue, T> item) => [.. List(value, item)];

    /// <inheritdoc cref="List{T}"/>
    public static ImmutableArray<T> ImmutableArray<T>(OwnValue value, Func<OwnValue, T> item) =>
        [.. List(value, item)];

    /// <summary>A list, each value once; what is null in the cloud is an empty one.</summary>
    public static HashSet<T> Set<T>(OwnValue value, Func<OwnValue, T> item) =>
        [.. List(value, item)];
}
