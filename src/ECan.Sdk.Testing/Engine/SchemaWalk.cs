using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Finds the types that a document speaks of.</summary>
internal static class SchemaWalk
{
    /// <summary>The type of an operation.</summary>
    public static IObjectGraphType? Root(this ISchema schema, OperationType operation) =>
        operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };

    /// <summary>The argument of a field that stands somewhere in a document; null if it is inside of a fragment.</summary>
    public static QueryArgument? Argument(
        ISchema schema,
        GraphQLOperationDefinition operation,
        GraphQLField field,
        string name
    )
    {
        var root = schema.Root(operation.Operation);
        return root is null
            ? null
            : Find(root, operation.SelectionSet, field)?.Arguments?.Find(name);
    }

    /// <summary>The type and the field at the end of a path of response names; list indexes are skipped.</summary>
    public static (IGraphType Parent, FieldType Field)? At(
        ISchema schema,
        GraphQLOperationDefinition operation,
        IEnumerable<string> path
    )
    {
        IGraphType? type = schema.Root(operation.Operation);
        var set = operation.SelectionSet;
        (IGraphType, FieldType)? found = null;
        foreach (var name in path)
        {
            var ast = set
                ?.Selections.OfType<GraphQLField>()
                .FirstOrDefault(field => (field.Alias?.Name ?? field.Name).StringValue == name);
            if (
                ast is null
                || (type as IComplexGraphType)?.Fields.Find(ast.Name.StringValue) is not { } field
            )
            {
                return null;
            }

            found = (type, field);
            type = field.ResolvedType!.GetNamedType();
            set = ast.SelectionSet;
        }

        return found;
    }

    private static FieldType? Find(IGraphType type, GraphQLSelectionSet? set, GraphQLField wanted)
    {
        foreach (var field in set?.Selections.OfType<GraphQLField>() ?? [])
        {
            var definition = (type as IComplexGraphType)?.Fields.Find(field.Name.StringValue);
            if (definition is null)
            {
                continue;
            }

            if (ReferenceEquals(field, wanted))
            {
                return definition;
            }

            if (
                Find(definition.ResolvedType!.GetNamedType(), field.SelectionSet, wanted) is
                { } found
            )
            {
                return found;
            }
        }

        return null;
    }
}
