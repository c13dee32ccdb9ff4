using GraphQLParser.AST;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>The kinds of types in the words of a schema and of a message.</summary>
internal static class TypeKinds
{
    /// <summary>As a definition begins: <c>input</c>.</summary>
    public static string Keyword(this SchemaTypeKind kind) =>
        kind switch
        {
            SchemaTypeKind.Object => "type",
            SchemaTypeKind.Input => "input",
            SchemaTypeKind.Enum => "enum",
            SchemaTypeKind.Interface => "interface",
            SchemaTypeKind.Union => "union",
            _ => "scalar",
        };

    /// <summary>As a sentence says it: <c>input type</c>.</summary>
    public static string Noun(this SchemaTypeKind kind) =>
        kind switch
        {
            SchemaTypeKind.Object => "object type",
            SchemaTypeKind.Input => "input type",
            _ => kind.Keyword(),
        };

    public static bool IsInput(this SchemaTypeKind kind) =>
        kind is SchemaTypeKind.Scalar or SchemaTypeKind.Enum or SchemaTypeKind.Input;

    public static bool IsOutput(this SchemaTypeKind kind) => kind is not SchemaTypeKind.Input;

    public static bool Fits(this SchemaTypeKind kind, TypePosition position) =>
        position switch
        {
            TypePosition.Input => kind.IsInput(),
            TypePosition.Output => kind.IsOutput(),
            TypePosition.Interface => kind == SchemaTypeKind.Interface,
            _ => kind == SchemaTypeKind.Object,
        };

    public static DirectiveLocation Location(this SchemaTypeKind kind) =>
        kind switch
        {
            SchemaTypeKind.Object => DirectiveLocation.Object,
            SchemaTypeKind.Input => DirectiveLocation.InputObject,
            SchemaTypeKind.Enum => DirectiveLocation.Enum,
            SchemaTypeKind.Interface => DirectiveLocation.Interface,
            SchemaTypeKind.Union => DirectiveLocation.Union,
            _ => DirectiveLocation.Scalar,
        };

    /// <summary>The kind that a definition or extension of a type is about; null for everything else.</summary>
    public static SchemaTypeKind? KindOf(ASTNode node) =>
        node switch
        {
            GraphQLObjectTypeDefinition or GraphQLObjectTypeExtension => SchemaTypeKind.Object,
            GraphQLInputObjectTypeDefinition or GraphQLInputObjectTypeExtension =>
                SchemaTypeKind.Input,
            GraphQLEnumTypeDefinition or GraphQLEnumTypeExtension => SchemaTypeKind.Enum,
            GraphQLInterfaceTypeDefinition or GraphQLInterfaceTypeExtension =>
                SchemaTypeKind.Interface,
            GraphQLUnionTypeDefinition or GraphQLUnionTypeExtension => SchemaTypeKind.Union,
            GraphQLScalarTypeDefinition or GraphQLScalarTypeExtension => SchemaTypeKind.Scalar,
            _ => null,
        };
}
