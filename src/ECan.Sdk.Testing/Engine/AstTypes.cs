using GraphQL.Types;
using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Turns a type as a document writes it into the schema's.</summary>
internal static class AstTypes
{
    /// <summary>The type; null if the schema has none of that name.</summary>
    public static IGraphType? ToGraphType(this GraphQLType type, ISchema schema) =>
        type switch
        {
            GraphQLNonNullType nonNull => nonNull.Type.ToGraphType(schema) is { } inner
                ? new NonNullGraphType(inner)
                : null,
            GraphQLListType list => list.Type.ToGraphType(schema) is { } inner
                ? new ListGraphType(inner)
                : null,
            GraphQLNamedType named => schema.AllTypes[named.Name.StringValue],
            _ => null,
        };
}
