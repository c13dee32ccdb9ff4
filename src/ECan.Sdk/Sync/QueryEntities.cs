using System.Text.Json;

namespace ECan.Sdk.Sync;

/// <summary>Reads the entities out of the answer to a query.</summary>
internal static class QueryEntities
{
    private static readonly string[] Wrappers = ["items", "body", "data"];

    /// <exception cref="CloudRequestException">The answer holds something else than entities.</exception>
    public static IReadOnlyList<T> Read<T>(
        SyncQueryDefinition query,
        SyncEntityDefinition definition,
        JsonElement answer
    )
    {
        var entities = new List<T>();
        Add(query, definition, answer, entities);
        return entities;
    }

    /// <summary>Reads what to ask the next page with; null after the last one.</summary>
    /// <param name="query">The query.</param>
    /// <param name="answer">A page.</param>
    /// <param name="token">What that page was asked with.</param>
    /// <exception cref="CloudRequestException">The cloud would give the same page for ever.</exception>
    public static string? ReadNextToken(
        SyncQueryDefinition query,
        JsonElement answer,
        string? token
    )
    {
        var next =
            answer.ValueKind is JsonValueKind.Object
            && answer.TryGetProperty("nextToken", out var found)
            && found.ValueKind is JsonValueKind.String
                ? found.GetString()
                : null;
        if (next is not null && next == token)
        {
            throw new CloudRequestException([
                new(
                    SyncErrorKind.Unconfirmed,
                    $"The answer to {query.Field} names the page it stands on as the next one."
                ),
            ]);
        }

        return string.IsNullOrEmpty(next) ? null : next;
    }

    private static void Add<T>(
        SyncQueryDefinition query,
        SyncEntityDefinition definition,
        JsonElement value,
        List<T> entities
    )
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return;

            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Add(query, definition, item, entities);
                }

                return;

            case JsonValueKind.Object when FindWrapped(query, definition, value) is { } inner:
                Add(query, definition, inner, entities);
                return;

            case JsonValueKind.Object:
                entities.Add((T)definition.ReadCloud(value));
                return;

            // A resolver may put JSON text into a list of AWSJSON, or into the body of a Lambda's answer.
            case JsonValueKind.String when TryParse(value.GetString()!, out var parsed):
                Add(query, definition, parsed, entities);
                return;

            default:
                throw new CloudRequestException([
                    new(
                        SyncErrorKind.Unconfirmed,
                        $"The answer to {query.Field} holds {value.ValueKind} where a {definition.GraphQLType} was expected."
                    ),
                ]);
        }
    }

    // The entity's own fields win: an entity may well have a field called "data".
    private static JsonElement? FindWrapped(
        SyncQueryDefinition query,
        SyncEntityDefinition definition,
        JsonElement value
    )
    {
        if (
            query.Result is not (SyncResultShape.Json or SyncResultShape.Connection)
            || definition.Key.Any(field => value.TryGetProperty(field.CloudName, out _))
        )
        {
            return null;
        }

        foreach (var name in Wrappers)
        {
            if (value.TryGetProperty(name, out var inner))
            {
                return inner;
            }
        }

        return null;
    }

    private static bool TryParse(string text, out JsonElement parsed)
    {
        parsed = default;
        if (
            !text.AsSpan().TrimStart().StartsWith('{') && !text.AsSpan().TrimStart().StartsWith('[')
        )
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            parsed = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
