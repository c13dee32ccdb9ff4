using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Engine;

namespace ECan.Sdk.Testing.Entities;

/// <summary>Whether an entity fits a filter.</summary>
internal static class EntityFilter
{
    /// <summary>
    /// Whether the fields have the values of an example. A list of ids chooses by key; other members that are no fields of the entity say
    /// nothing about it.
    /// </summary>
    public static bool Resembles(EntityType type, JsonObject entity, JsonObject example) =>
        example.All(member =>
            type.Fields.Contains(member.Key) || entity.ContainsKey(member.Key)
                ? Same(entity[member.Key], member.Value)
                : member is not { Key: "ids" or "keys", Value: JsonArray keys }
                    || keys.Any(key => IsKey(type, entity, key))
        );

    private static bool IsKey(EntityType type, JsonObject entity, JsonNode? key) =>
        key is not null
        && EntityKeys.Of(type, entity) is { } parts
        && EntityKeys.Joined(parts) == JsonNodes.Text(key);

    /// <summary>Whether Amplify's conditions hold: <c>{name: {eq: "x"}, or: [...]}</c>.</summary>
    public static bool Meets(JsonObject entity, JsonObject conditions) =>
        conditions.All(condition =>
            (condition.Key, condition.Value) switch
            {
                (_, null) => true,
                ("and", JsonArray all) => all.OfType<JsonObject>()
                    .All(inner => Meets(entity, inner)),
                ("or", JsonArray any) => any.OfType<JsonObject>()
                    .Any(inner => Meets(entity, inner)),
                ("and" or "or", JsonObject inner) => Meets(entity, inner),
                ("not", JsonObject inner) => !Meets(entity, inner),
                (var field, JsonObject operators) => operators.All(op =>
                    Holds(entity[field], op.Key, op.Value)
                ),
                (var field, var value) => Same(entity[field], value),
            }
        );

    /// <summary>Whether two values are the same; an id may be written as a number.</summary>
    public static bool Same(JsonNode? left, JsonNode? right) =>
        left is null || right is null ? left is null && right is null
        : left is JsonValue && right is JsonValue
            ? JsonNodes.Text(left) == JsonNodes.Text(right) || Numbers(left, right) == 0
        : JsonNode.DeepEquals(left, right);

    private static bool Holds(JsonNode? value, string op, JsonNode? operand) =>
        op switch
        {
            "eq" => Same(value, operand),
            "ne" => !Same(value, operand),
            "lt" => Compare(value, operand) < 0,
            "le" => Compare(value, operand) <= 0,
            "gt" => Compare(value, operand) > 0,
            "ge" => Compare(value, operand) >= 0,
            "between" => operand is JsonArray { Count: 2 } range
                && Compare(value, range[0]) >= 0
                && Compare(value, range[1]) <= 0,
            "contains" => Contains(value, operand),
            "notContains" => !Contains(value, operand),
            "beginsWith" => value is not null
                && operand is not null
                && JsonNodes
                    .Text(value)
                    .StartsWith(JsonNodes.Text(operand), StringComparison.Ordinal),
            "in" => operand is JsonArray choices && choices.Any(choice => Same(value, choice)),
            "attributeExists" => operand is not null
                && value is not null == operand.GetValue<bool>(),
            _ => throw new ResolverException(
                "BadRequest",
                $"The filter operator '{op}' is not known."
            ),
        };

    private static bool Contains(JsonNode? value, JsonNode? operand) =>
        operand is not null
        && (
            value is JsonArray items
                ? items.Any(item => Same(item, operand))
                : value is not null
                    && JsonNodes
                        .Text(value)
                        .Contains(JsonNodes.Text(operand), StringComparison.Ordinal)
        );

    /// <summary>Null where one of the two is absent: then no comparison holds.</summary>
    private static int? Compare(JsonNode? left, JsonNode? right) =>
        left is null || right is null
            ? null
            : Numbers(left, right)
                ?? string.CompareOrdinal(JsonNodes.Text(left), JsonNodes.Text(right));

    private static int? Numbers(JsonNode left, JsonNode right) =>
        left.GetValueKind() == JsonValueKind.Number && right.GetValueKind() == JsonValueKind.Number
            ? Number(left).CompareTo(Number(right))
            : null;

    private static double Number(JsonNode node) =>
        double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);
}
