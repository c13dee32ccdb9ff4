using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Engine;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Entities;

/// <summary>What an argument of a query is for.</summary>
internal enum QueryArgumentRole
{
    /// <summary>It chooses by key.</summary>
    Ids,

    /// <summary>It is the value that a field of the entity must have.</summary>
    Field,

    /// <summary>It holds fields and the values that they must have, as an input object or as JSON text.</summary>
    Example,

    /// <summary>It holds conditions in Amplify's form.</summary>
    Conditions,

    /// <summary>It bounds the page.</summary>
    Limit,

    /// <summary>It says where the page begins.</summary>
    NextToken,

    /// <summary>It has no effect on entities.</summary>
    None,
}

/// <summary>An argument of a query.</summary>
internal sealed class QueryArgumentPlan(EntityType type, string name, QueryArgumentRole role)
{
    public string Name { get; } = name;

    public QueryArgumentRole Role { get; } = role;

    public static QueryArgumentPlan Of(EntityType type, FieldShape argument) =>
        new(type, argument.Name, RoleOf(type, argument));

    /// <summary>Keeps the entities that fit. A null argument keeps all.</summary>
    public IEnumerable<JsonObject> Apply(IEnumerable<JsonObject> entities, JsonNode? value) =>
        (Role, value) switch
        {
            (_, null) => entities,
            (QueryArgumentRole.Ids, _) => ByIds(entities, value),
            (QueryArgumentRole.Field, JsonArray choices) => entities.Where(entity =>
                choices.Any(choice => EntityFilter.Same(entity[Name], choice))
            ),
            (QueryArgumentRole.Field, _) => entities.Where(entity =>
                EntityFilter.Same(entity[Name], value)
            ),
            (QueryArgumentRole.Conditions, JsonObject conditions) => entities.Where(entity =>
                EntityFilter.Meets(entity, conditions)
            ),
            (QueryArgumentRole.Example, _) => ByExample(entities, Parsed(value)),
            _ => entities,
        };

    private IEnumerable<JsonObject> ByIds(IEnumerable<JsonObject> entities, JsonNode value)
    {
        var ids = Ids(value).ToHashSet(StringComparer.Ordinal);
        return entities.Where(entity =>
            ids.Contains(EntityKeys.Joined(EntityKeys.Of(type, entity)!))
        );
    }

    /// <summary>A list, a JSON list as text, or ids with commas between them.</summary>
    private static IEnumerable<string> Ids(JsonNode value)
    {
        if (value is JsonArray list)
        {
            return list.OfType<JsonNode>().Select(JsonNodes.Text);
        }

        var text = JsonNodes.Text(value).Trim();
        return text.StartsWith('[') && Parse(text) is JsonArray parsed
            ? parsed.OfType<JsonNode>().Select(JsonNodes.Text)
            : text.Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            );
    }

    private IEnumerable<JsonObject> ByExample(
        IEnumerable<JsonObject> entities,
        JsonNode? example
    ) =>
        example switch
        {
            null => entities,
            JsonObject fields => entities.Where(entity =>
                EntityFilter.Resembles(type, entity, fields)
            ),
            JsonArray list when list.All(item => item is JsonObject) => list.Count == 0
                ? entities
                : entities.Where(entity =>
                    list.Any(item => EntityFilter.Resembles(type, entity, (JsonObject)item!))
                ),
            JsonArray ids => ByIds(entities, ids),
            _ => throw Unreadable(),
        };

    private JsonNode? Parsed(JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.String)
        {
            return value;
        }

        var text = JsonNodes.Text(value);
        return string.IsNullOrWhiteSpace(text) ? null : Parse(text) ?? throw Unreadable();
    }

    private ResolverException Unreadable() =>
        new(
            "BadRequest",
            $"The argument '{Name}' must be a JSON object of field values, or empty for all entities."
        );

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static QueryArgumentRole RoleOf(EntityType type, FieldShape argument) =>
        argument switch
        {
            { Named: IInputObjectGraphType input } => HoldsConditions(input)
                ? QueryArgumentRole.Conditions
                : QueryArgumentRole.Example,
            { Name: "limit" or "first" or "pageSize", Named: IntGraphType } =>
                QueryArgumentRole.Limit,
            { Name: "nextToken" or "after" or "cursor" } => QueryArgumentRole.NextToken,
            { Name: "id" or "ids" or "key" or "keys" } => QueryArgumentRole.Ids,
            _ when type.Fields.Contains(argument.Name) => QueryArgumentRole.Field,
            _ when argument.IsId => QueryArgumentRole.Ids,
            { Named: StringGraphType } or { Named.Name: AwsScalarFormat.Json } =>
                QueryArgumentRole.Example,
            _ => QueryArgumentRole.None,
        };

    private static bool HoldsConditions(IInputObjectGraphType input) =>
        FieldShape.Of(input).Any(field => field.Named is IInputObjectGraphType);
}
