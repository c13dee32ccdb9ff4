using ECan.Sdk.Generators.Diagnostics;
using GraphQLParser.AST;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Adds to a type what one definition or extension of it holds.</summary>
internal static class TypeContents
{
    public static void Add(ASTNode node, TypeDraft type, PositionedText text, SchemaDraft draft)
    {
        var owner = new SchemaOwner(type.Kind.Noun(), type.Name);
        if (node is IHasDirectivesNode directives)
        {
            type.Directives.AddRange(
                draft.AddDirectives(directives, type.Kind.Location(), owner, text)
            );
        }

        if (node is IHasInterfacesNode { Interfaces: { } interfaces })
        {
            AddNames(interfaces, TypePosition.Interface, type, text, draft);
        }

        var fields = new FieldCollector(text, draft);
        switch (node)
        {
            case IHasFieldsDefinitionNode { Fields: { } found }:
                fields.AddFields(found, type);
                break;
            case GraphQLInputObjectTypeDefinition { Fields: { } found }:
                fields.AddInputFields(found, type);
                break;
            case GraphQLInputObjectTypeExtension { Fields: { } found }:
                fields.AddInputFields(found, type);
                break;
            case GraphQLEnumTypeDefinition { Values: { } found }:
                AddValues(found, type, text, draft);
                break;
            case GraphQLEnumTypeExtension { Values: { } found }:
                AddValues(found, type, text, draft);
                break;
            case GraphQLUnionTypeDefinition { Types: { } found }:
                AddNames(found, TypePosition.UnionMember, type, text, draft);
                break;
            case GraphQLUnionTypeExtension { Types: { } found }:
                AddNames(found, TypePosition.UnionMember, type, text, draft);
                break;
        }
    }

    private static void AddNames(
        IEnumerable<GraphQLNamedType> names,
        TypePosition position,
        TypeDraft type,
        PositionedText text,
        SchemaDraft draft
    )
    {
        foreach (var named in names)
        {
            var owner = new SchemaOwner(type.Kind.Noun(), type.Name);
            var use = new TypeUse(named.Name.StringValue, text.Span(named.Name), position, owner);
            draft.TypeUses.Add(use);
            if (!type.Members.TryAdd(use, out _))
            {
                draft.Report(
                    SchemaRules.RepeatedMember,
                    use.Span,
                    owner.Sentence(),
                    position == TypePosition.Interface ? "implements" : "holds",
                    use.Name
                );
            }
        }
    }

    private static void AddValues(
        IEnumerable<GraphQLEnumValueDefinition> values,
        TypeDraft type,
        PositionedText text,
        SchemaDraft draft
    )
    {
        foreach (var value in values)
        {
            var name = value.EnumValue.Name.StringValue;
            var owner = new SchemaOwner("enum value", type.Name, name);
            ReservedNames.Check(value.EnumValue.Name, owner, text, draft);
            _ = draft.AddDirectives(value, DirectiveLocation.EnumValue, owner, text);
            var read = new SchemaEnumValue(
                name,
                SchemaNodes.DescriptionOf(value),
                SchemaNodes.DeprecationOf(value)
            );
            if (!type.Values.TryAdd(read, out _))
            {
                var span = text.Span(value.EnumValue.Name);
                draft.Report(SchemaRules.DuplicateEnumValue, span, type.Name, name);
            }
        }
    }
}
