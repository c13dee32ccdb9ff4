using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Goes between JSON and the values of graphql-dotnet.</summary>
internal static class JsonNodes
{
    /// <summary>An argument or a result of graphql-dotnet as JSON.</summary>
    public static JsonNode? From(object? value) =>
        value switch
        {
            null => null,
            ParsedJson json => json.Node?.DeepClone(),
            JsonNode node => node.DeepClone(),
            string text => JsonValue.Create(text),
            bool flag => JsonValue.Create(flag),
            int number => JsonValue.Create(number),
            long number => JsonValue.Create(number),
            double number => JsonValue.Create(number),
            decimal number => JsonValue.Create(number),
            BigInteger number => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture)),
            IEnumerable<KeyValuePair<string, object?>> members => From(members),
            IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(From)]),
            _ => throw new NotSupportedException($"A value of {value.GetType()} has no JSON."),
        };

    public static JsonObject From(IEnumerable<KeyValuePair<string, object?>> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
        {
            json[name] = From(value);
        }

        return json;
    }

    /// <summary>A resolver's JSON as the value that a type of graphql-dotnet wants.</summary>
    /// <param name="node">The JSON.</param>
    /// <param name="type">The type of the field.</param>
    /// <param name="textIsJson">Whether a string in an AWSJSON field is the JSON text itself, as resolvers of users return it.</param>
    public static object? ToResult(JsonNode? node, IGraphType type, bool textIsJson)
    {
        if (type is NonNullGraphType nonNull)
        {
            return ToResult(node, nonNull.ResolvedType!, textIsJson);
        }

        return (node, type) switch
        {
            (null, _) => null,
            (JsonArray items, ListGraphType list) => items
                .Select(item => ToResult(item, list.ResolvedType!, textIsJson))
                .ToList(),
            (_, ListGraphType list) => new List<object?>
            {
                ToResult(node, list.ResolvedType!, textIsJson),
            },
            (_, ScalarGraphType scalar) => ToScalar(node, scalar, textIsJson),
            _ => node,
        };
    }

    /// <summary>A value as text: a string without quotes, anything else as JSON.</summary>
    public static string Text(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String ? String(node) : JsonText.Of(node);

    private static object ToScalar(JsonNode node, ScalarGraphType scalar, bool textIsJson)
    {
        if (scalar.Name == AwsScalarFormat.Json)
        {
            return textIsJson && node.GetValueKind() == JsonValueKind.String
                ? String(node)
                : JsonText.Of(node);
        }

        return node.GetValueKind() switch
        {
            JsonValueKind.True
            or JsonValueKind.False when scalar is BooleanGraphType or OpenScalar =>
                node.GetValueKind() == JsonValueKind.True,
            JsonValueKind.Number
                when scalar is IntGraphType or FloatGraphType or OpenScalar
                    || scalar.Name == AwsScalarFormat.Timestamp => Number(node.ToJsonString()),
            _ => Text(node),
        };
    }

    private static object Number(string text) =>
        long.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var whole
        )
            ? (object)whole
            : double.Parse(text, CultureInfo.InvariantCulture);

    private static string String(JsonNode node) =>
        node.AsValue().TryGetValue<string>(out var text)
            ? text
            : JsonNode.Parse(node.ToJsonString())!.GetValue<string>();
}
