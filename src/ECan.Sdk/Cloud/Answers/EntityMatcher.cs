using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>Finds out which element of an answered list is about which item: by id where the elements carry one, else by place.</summary>
internal static class EntityMatcher
{
    /// <summary>For each of the items, given by place in the request, the index of its element; -1 if it has none.</summary>
    public static int[] Match(
        MutationRequest request,
        IReadOnlyList<int> places,
        IReadOnlyList<JsonElement> elements
    )
    {
        var elementOf = new int[places.Count];
        Array.Fill(elementOf, -1);

        var names = KeyNames(request);
        var items = ByKey(request, places);
        var named = new bool[elements.Count];
        for (var i = 0; i < elements.Count; i++)
        {
            if (KeyOf(elements[i], names) is not { } key)
            {
                continue;
            }

            if (items.TryGetValue(key, out var item))
            {
                named[i] = true;
                if (elementOf[item] < 0)
                {
                    elementOf[item] = i;
                }
            }
            else
            {
                // An id, but of none of ours: about another entity, whatever its place. A bare text may be anything.
                named[i] = elements[i].ValueKind is JsonValueKind.Object;
            }
        }

        if (elements.Count == elementOf.Length && Array.TrueForAll(elementOf, index => index < 0))
        {
            // As many elements as items, and no id that is ours: these are ids of the cloud's own.
            Array.Clear(named);
        }

        for (var i = 0; i < Math.Min(elementOf.Length, elements.Count); i++)
        {
            if (elementOf[i] < 0 && !named[i])
            {
                elementOf[i] = i;
            }
        }

        return elementOf;
    }

    private static Dictionary<string, int> ByKey(MutationRequest request, IReadOnlyList<int> places)
    {
        var items = new Dictionary<string, int>(places.Count, StringComparer.Ordinal);
        for (var i = 0; i < places.Count; i++)
        {
            items.TryAdd(request.Item(places[i]).Key.ToString(), i);
        }

        return items;
    }

    // What an answer may call the key: the fields of the key together; else one field that is known to hold all of it.
    private static IReadOnlyList<IReadOnlyList<string>> KeyNames(MutationRequest request)
    {
        var fields = request.Batch.Entity.Key.Select(field => field.CloudName).ToArray();
        return request.Batch.Operation is SyncOperation.Delete
            ? [fields, ["id"], ["key"], ["oid"]]
            : [fields, ["id"], ["key"]];
    }

    private static string? KeyOf(
        JsonElement element,
        IReadOnlyList<IReadOnlyList<string>> candidates
    )
    {
        if (element.ValueKind is JsonValueKind.String)
        {
            return JsonText.ReadString(element);
        }

        if (element.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        foreach (var names in candidates)
        {
            var values = names.Select(name => Value(element, name)).ToArray();
            if (Array.TrueForAll(values, value => value is not null))
            {
                return string.Join('#', values);
            }
        }

        return null;
    }

    private static string? Value(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind is JsonValueKind.String ? JsonText.ReadString(value)
        : value.ValueKind is JsonValueKind.Number ? value.GetRawText()
        : null;
}
