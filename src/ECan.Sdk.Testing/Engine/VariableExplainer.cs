using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Says in AppSync's words what is wrong with a variable that graphql-dotnet has refused.</summary>
internal sealed class VariableExplainer(string variable)
{
    /// <summary>The first thing wrong; null if all is well.</summary>
    /// <param name="type">What is wanted.</param>
    /// <param name="value">What was given; null also where nothing was.</param>
    public string? Explain(IGraphType type, JsonNode? value) => Explain(variable, type, value);

    // A null is blamed on the variable with the type of the inner field, a wrong scalar on the field by its own name: so does AppSync.
    private string? Explain(string name, IGraphType type, JsonNode? value) =>
        (type, value) switch
        {
            (NonNullGraphType, null) =>
                $"Variable '{variable}' has coerced Null value for NonNull type '{type}'",
            (NonNullGraphType nonNull, _) => Explain(name, nonNull.ResolvedType!, value),
            (_, null) => null,
            (ListGraphType list, JsonArray items) => items
                .Select(item => Explain(name, list.ResolvedType!, item))
                .FirstOrDefault(problem => problem is not null),
            (ListGraphType list, _) => Explain(name, list.ResolvedType!, value),
            (IInputObjectGraphType input, JsonObject obj) => Explain(input, obj),
            (IInputObjectGraphType input, _) => Invalid(
                name,
                $"Expected type '{input.Name}' but was {Kind(value)}."
            ),
            (AwsScalar scalar, _) when !scalar.CanParseValue(Plain(value)) => Invalid(
                name,
                $"Unable to parse `{JsonNodes.Text(value)}` as {Noun(scalar)}."
            ),
            (EnumerationGraphType choice, _) when !choice.CanParseValue(Plain(value)) => Invalid(
                name,
                $"Invalid input for Enum '{choice.Name}'. No value found for name '{JsonNodes.Text(value)}'"
            ),
            (ScalarGraphType scalar, _) when !scalar.CanParseValue(Plain(value)) => Invalid(
                name,
                $"Expected type '{scalar.Name}' but was {Kind(value)}."
            ),
            _ => null,
        };

    private string? Explain(IInputObjectGraphType input, JsonObject obj)
    {
        if (obj.Any(member => input.Fields.Find(member.Key) is null))
        {
            // The blank before the closing quote's end is AppSync's.
            return $"The variables input contains a field that is not defined for input object type '{input.Name}' ";
        }

        return input
            .Fields.Where(field => obj.ContainsKey(field.Name) || field.DefaultValue is null)
            .Select(field => Explain(field.Name, field.ResolvedType!, obj[field.Name]))
            .FirstOrDefault(problem => problem is not null);
    }

    private static string Invalid(string name, string reason) =>
        $"Variable '{name}' has an invalid value. {reason}";

    private static string Noun(AwsScalar scalar) =>
        AwsScalarFormat.All.First(format => format.Name == scalar.Name).Noun;

    private static string Kind(JsonNode value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => "Boolean",
            JsonValueKind.Array => "List",
            var kind => kind.ToString(),
        };

    private static object Plain(JsonNode value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.String => (object)JsonNodes.Text(value),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number
                when int.TryParse(
                    value.ToJsonString(),
                    CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            JsonValueKind.Number
                when long.TryParse(
                    value.ToJsonString(),
                    CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            JsonValueKind.Number => value.GetValue<double>(),
            _ => value,
        };
}
