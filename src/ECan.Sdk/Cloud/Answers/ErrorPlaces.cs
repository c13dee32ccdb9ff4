using System.Globalization;
using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>Finds the item that an error's path names.</summary>
internal sealed class ErrorPlaces(MutationRequest request, JsonElement data)
{
    private int[]? itemOfElement;

    /// <summary>The item's place in the request; null if the error is about the request as a whole.</summary>
    public int? ItemOf(CloudError error)
    {
        if (error.Path.Count == 0 || request.Sent.Count == 1)
        {
            return null;
        }

        if (request.IsAliased)
        {
            return AliasedItem(error.Path[0].Name);
        }

        // [field, 3, ...] or [field, payload, 3, ...]: the element 3 of an answered list.
        var index = request.Operation.PayloadField is null ? 1 : 2;
        return
            request.Operation.Result is SyncResultShape.List or SyncResultShape.ItemResults
            && error.Path.Count > index
            && error.Path[index].Index is { } element
            ? ItemOfElement(element)
            : null;
    }

    private int? AliasedItem(string? alias) =>
        alias?.Length > 1
        && int.TryParse(
            alias.AsSpan(1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var item
        )
        && item < request.Sent.Count
        && alias == GraphQLDocument.Alias(item)
            ? item
            : null;

    private int? ItemOfElement(int element)
    {
        itemOfElement ??= Match();
        var item = element < itemOfElement.Length ? itemOfElement[element] : element;
        return item >= 0 && item < request.Sent.Count ? item : null;
    }

    private int[] Match()
    {
        var list = AnswerField.Read(data, request.Operation.Field, request.Operation.Result);
        if (
            request.Operation.PayloadField is { } payload
            && list.ValueKind is JsonValueKind.Object
            && list.TryGetProperty(payload, out var held)
        )
        {
            list = held;
        }

        if (list.ValueKind is not JsonValueKind.Array)
        {
            return [];
        }

        JsonElement[] elements = [.. list.EnumerateArray()];
        var items = new int[elements.Length];
        Array.Fill(items, -1);
        var elementOf = EntityMatcher.Match(
            request,
            [.. Enumerable.Range(0, request.Sent.Count)],
            elements
        );
        for (var item = 0; item < elementOf.Length; item++)
        {
            if (elementOf[item] >= 0)
            {
                items[elementOf[item]] = item;
            }
        }

        return items;
    }
}
