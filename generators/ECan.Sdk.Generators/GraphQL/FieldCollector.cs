using ECan.Sdk.Generators.Diagnostics;
using GraphQLParser.AST;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Reads fields and arguments of one file, and notes what they name for the checks.</summary>
internal sealed class FieldCollector(PositionedText text, SchemaDraft draft)
{
    public void AddFields(IEnumerable<GraphQLFieldDefinition> nodes, TypeDraft type)
    {
        foreach (var node in nodes)
        {
            var owner = new SchemaOwner("field", type.Name, node.Name.StringValue);
            var field = Field(
                node,
                node.Type,
                TypePosition.Output,
                DirectiveLocation.FieldDefinition,
                owner,
                arguments: Arguments(node.Arguments, owner)
            );
            AddUnlessPresent(
                type.Fields,
                field,
                SchemaRules.DuplicateField,
                owner with
                {
                    Member = null,
                }
            );
        }
    }

    public void AddInputFields(IEnumerable<GraphQLInputValueDefinition> nodes, TypeDraft type)
    {
        foreach (var node in nodes)
        {
            var owner = new SchemaOwner("field", type.Name, node.Name.StringValue);
            var field = Field(
                node,
                node.Type,
                TypePosition.Input,
                DirectiveLocation.InputFieldDefinition,
                owner,
                DefaultOf(node, owner)
            );
            AddUnlessPresent(
                type.Fields,
                field,
                SchemaRules.DuplicateField,
                owner with
                {
                    Member = null,
                }
            );
        }
    }

    /// <summary>The arguments of a field or directive.</summary>
    public IReadOnlyList<SchemaField> Arguments(
        GraphQLArgumentsDefinition? nodes,
        SchemaOwner owner
    )
    {
        if (nodes is null)
        {
            return [];
        }

        var arguments = new UniqueList<SchemaField>(argument => argument.Name);
        foreach (var node in nodes)
        {
            var named = owner with { Noun = "argument", Argument = node.Name.StringValue };
            var argument = Field(
                node,
                node.Type,
                TypePosition.Input,
                DirectiveLocation.ArgumentDefinition,
                named,
                DefaultOf(node, named)
            );
            AddUnlessPresent(arguments, argument, SchemaRules.DuplicateArgument, owner);
        }

        return arguments.Items;
    }

    private SchemaField Field(
        GraphQLTypeDefinition node,
        GraphQLType type,
        TypePosition position,
        DirectiveLocation location,
        SchemaOwner owner,
        string? defaultValue = null,
        IReadOnlyList<SchemaField>? arguments = null
    )
    {
        var typeName = SchemaNodes.NameIn(type);
        draft.TypeUses.Add(new(typeName.StringValue, text.Span(typeName), position, owner));
        var directives = (IHasDirectivesNode)node;
        ReservedNames.Check(node.Name, owner, text, draft);
        var deprecated = SchemaNodes.DeprecationOf(directives);
        if (
            deprecated is not null
            && position == TypePosition.Input
            && type is GraphQLNonNullType
            && defaultValue is null
        )
        {
            draft.Report(
                SchemaRules.RequiredDeprecated,
                text.Span(node.Name),
                owner.Sentence(),
                SchemaNodes.TypeOf(type).ToString()
            );
        }

        return new()
        {
            Name = owner.Argument ?? owner.Member!,
            Type = SchemaNodes.TypeOf(type),
            Description = SchemaNodes.DescriptionOf(node),
            NameSpan = text.Span(node.Name),
            TypeSpan = text.Span(type),
            Directives = draft.AddDirectives(directives, location, owner, text),
            Deprecated = deprecated,
            DefaultValue = defaultValue,
            Arguments = arguments ?? [],
        };
    }

    private string? DefaultOf(GraphQLInputValueDefinition node, SchemaOwner owner)
    {
        if (node.DefaultValue is not { } value)
        {
            return null;
        }

        draft.Defaults.Add(new(value, SchemaNodes.TypeOf(node.Type), text, owner));
        var place = value.Location;
        return text.Text.Substring(place.Start, place.End - place.Start);
    }

    private void AddUnlessPresent(
        UniqueList<SchemaField> fields,
        SchemaField field,
        Rule duplicate,
        SchemaOwner container
    )
    {
        if (!fields.TryAdd(field, out var earlier))
        {
            draft.Report(
                duplicate,
                field.NameSpan,
                container.Path,
                field.Name,
                earlier.NameSpan.Path,
                earlier.NameSpan.LineNumber()
            );
        }
    }
}
