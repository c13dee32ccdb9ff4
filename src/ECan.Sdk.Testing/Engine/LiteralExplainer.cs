using GraphQL.Types;
using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Says in AppSync's words what is wrong with a literal that graphql-dotnet has refused.</summary>
internal static class LiteralExplainer
{
    /// <summary>The first thing wrong, such as "argument 'input.dt' with value '...' is not a valid 'AWSDateTime'"; null if all is well.</summary>
    public static string? Explain(string path, IGraphType type, GraphQLValue value) =>
        (type, value) switch
        {
            (_, GraphQLVariable) => null,
            (NonNullGraphType, GraphQLNullValue) => Wrong(path, value, "must not be null"),
            (NonNullGraphType nonNull, _) => Explain(path, nonNull.ResolvedType!, value),
            (_, GraphQLNullValue) => null,
            (ListGraphType list, GraphQLListValue items) => (items.Values ?? [])
                .Select((item, index) => Explain($"{path}[{index}]", list.ResolvedType!, item))
                .FirstOrDefault(problem => problem is not null),
            (ListGraphType list, _) => Explain(path, list.ResolvedType!, value),
            (IInputObjectGraphType input, GraphQLObjectValue obj) => Explain(path, input, obj),
            (IInputObjectGraphType input, _) => Wrong(
                path,
                value,
                $"is not a valid '{input.Name}'"
            ),
            (ScalarGraphType scalar, _) when !scalar.CanParseLiteral(value) => Wrong(
                path,
                value,
                $"is not a valid '{scalar.Name}'"
            ),
            _ => null,
        };

    private static string? Explain(string path, IInputObjectGraphType input, GraphQLObjectValue obj)
    {
        var given = obj.Fields ?? [];
        var missing = input
            .Fields.Where(field =>
                field.ResolvedType is NonNullGraphType && field.DefaultValue is null
            )
            .Select(field => field.Name)
            .Where(name => given.All(field => field.Name.StringValue != name))
            .ToList();
        if (missing.Count > 0)
        {
            return Wrong(path, obj, $"is missing required fields '[{string.Join(", ", missing)}]'");
        }

        foreach (var field in given)
        {
            var name = field.Name.StringValue;
            if (input.Fields.Find(name) is not { } definition)
            {
                return Wrong(path, obj, $"contains a field not in '{input.Name}': '{name}'");
            }

            if (Explain($"{path}.{name}", definition.ResolvedType!, field.Value) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string Wrong(string path, GraphQLValue value, string problem) =>
        $"argument '{path}' with value '{JavaNotation.Of(value)}' {problem}";
}
