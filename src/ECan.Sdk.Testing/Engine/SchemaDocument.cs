using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Makes AppSync's SDL palatable for graphql-dotnet.</summary>
internal static class SchemaDocument
{
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "deprecated",
        "specifiedBy",
        "oneOf",
    };

    /// <summary>
    /// Takes out the directives (AppSync's are about authorization and subscriptions, which no request is checked for) and merges
    /// <c>extend</c> into what it extends.
    /// </summary>
    public static void Prepare(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
        {
            StripDirectives(definition);
        }

        MergeExtensions(document);
    }

    private static void StripDirectives(ASTNode node)
    {
        if (node is IHasDirectivesNode { Directives: { } directives } owner)
        {
            directives.Items.RemoveAll(directive => !Standard.Contains(directive.Name.StringValue));
            if (directives.Items.Count == 0)
            {
                owner.Directives = null;
            }
        }

        foreach (var child in Children(node))
        {
            StripDirectives(child);
        }
    }

    private static IEnumerable<ASTNode> Children(ASTNode node) =>
        node switch
        {
            IHasFieldsDefinitionNode { Fields: { } fields } => fields.Items,
            GraphQLInputObjectTypeDefinition { Fields: { } fields } => fields.Items,
            GraphQLInputObjectTypeExtension { Fields: { } fields } => fields.Items,
            GraphQLFieldDefinition { Arguments: { } arguments } => arguments.Items,
            GraphQLEnumTypeDefinition { Values: { } values } => values.Items,
            GraphQLEnumTypeExtension { Values: { } values } => values.Items,
            _ => [],
        };

    private static void MergeExtensions(GraphQLDocument document)
    {
        foreach (var extension in document.Definitions.OfType<GraphQLTypeExtension>().ToList())
        {
            var extended = document
                .Definitions.OfType<GraphQLTypeDefinition>()
                .FirstOrDefault(type => type.Name.StringValue == extension.Name.StringValue);
            if (extended is not null && Merge(extended, extension))
            {
                document.Definitions.Remove(extension);
            }
        }
    }

    private static bool Merge(GraphQLTypeDefinition type, GraphQLTypeExtension extension)
    {
        switch (type, extension)
        {
            case (GraphQLObjectTypeDefinition into, GraphQLObjectTypeExtension from):
                into.Fields = Joined(into.Fields, from.Fields);
                into.Interfaces = Joined(into.Interfaces, from.Interfaces);
                return true;
            case (GraphQLInterfaceTypeDefinition into, GraphQLInterfaceTypeExtension from):
                into.Fields = Joined(into.Fields, from.Fields);
                return true;
            case (GraphQLInputObjectTypeDefinition into, GraphQLInputObjectTypeExtension from):
                into.Fields = Joined(into.Fields, from.Fields);
                return true;
            case (GraphQLEnumTypeDefinition into, GraphQLEnumTypeExtension from):
                into.Values = Joined(into.Values, from.Values);
                return true;
            case (GraphQLUnionTypeDefinition into, GraphQLUnionTypeExtension from):
                into.Types = Joined(into.Types, from.Types);
                return true;
            default:
                return false;
        }
    }

    private static TList? Joined<TList>(TList? into, TList? from)
        where TList : ASTNode
    {
        if (into is null || from is null)
        {
            return into ?? from;
        }

        switch (into, from)
        {
            case (GraphQLFieldsDefinition a, GraphQLFieldsDefinition b):
                a.Items.AddRange(b.Items);
                break;
            case (GraphQLInputFieldsDefinition a, GraphQLInputFieldsDefinition b):
                a.Items.AddRange(b.Items);
                break;
            case (GraphQLEnumValuesDefinition a, GraphQLEnumValuesDefinition b):
                a.Items.AddRange(b.Items);
                break;
            case (GraphQLImplementsInterfaces a, GraphQLImplementsInterfaces b):
                a.Items.AddRange(b.Items);
                break;
            case (GraphQLUnionMemberTypes a, GraphQLUnionMemberTypes b):
                a.Items.AddRange(b.Items);
                break;
        }

        return into;
    }
}
