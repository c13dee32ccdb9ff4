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
            var path = $"{type.Name}.{node.Name.StringValue}";
            AddUnlessPresent(
                type.Fields,
                Field(
                    node,
                    node.Type,
                    TypePosition.Output,
                    DirectiveLocation.FieldDefinition,
                    path
                ) with
                {
                    Arguments = Arguments(node.Arguments, path),
                },
                SchemaRules.DuplicateField,
                type.Name
            );
        }
    }

    public void AddInputFields(IEnumerable<GraphQLInputValueDefinition> nodes, TypeDraft type)
    {
        foreach (var node in nodes)
        {
            var path = $"{type.Name}.{node.Name.StringValue}";
            AddUnlessPresent(
                type.Fields,
                Field(
                    node,
                    node.Type,
                    TypePosition.Input,
                    DirectiveLocation.InputFieldDefinition,
                    path
                ) with
                {
                    DefaultValue = DefaultOf(node),
                },
                SchemaRules.DuplicateField,
                type.Name
            );
        }
    }

    /// <summary>The arguments of a field or directive.</summary>
    public IReadOnlyList<SchemaField> Arguments(
        IEnumerable<GraphQLInputValueDefinition>? nodes,
        string owner
    )
    {
        var arguments = new UniqueList<SchemaField>(argument => argument.Name);
        foreach (var node in nodes ?? [])
        {
            var path = $"{owner}({node.Name.StringValue}:)";
            AddUnlessPresent(
                arguments,
                Field(
                    node,
                    node.Type,
                    TypePosition.Input,
                    DirectiveLocation.ArgumentDefinition,
                    path
                ) with
                {
                    DefaultValue = DefaultOf(node),
                },
                SchemaRules.DuplicateArgument,
                owner
            );
        }

        return arguments.Items;
    }

    private SchemaField Field(
        GraphQLTypeDefinition node,
        GraphQLType type,
        TypePosition position,
        DirectiveLocation location,
        string path
    )
    {
        var noun = location == DirectiveLocation.ArgumentDefinition ? "argument" : "field";
        var typeName = SchemaNodes.NameIn(type);
        draft.TypeUses.Add(
            new(typeName.StringValue, text.Span(typeName), position, $"The {noun} '{path}'")
        );
        var directives = (IHasDirectivesNode)node;
        return new()
        {
            Name = node.Name.StringValue,
            Type = SchemaNodes.TypeOf(type),
            Description = SchemaNodes.DescriptionOf(node),
            NameSpan = text.Span(node.Name),
            TypeSpan = text.Span(type),
            Directives = draft.AddDirectives(directives, location, $"the {noun} '{path}'", text),
            Deprecated = SchemaNodes.DeprecationOf(directives),
        };
    }

    private string? DefaultOf(GraphQLInputValueDefinition node)
    {
        if (node.DefaultValue is not { Location: var place })
        {
            return null;
        }

        return text.Text.Substring(place.Start, place.End - place.Start);
    }

    private void AddUnlessPresent(
        UniqueList<SchemaField> fields,
        SchemaField field,
        Rule duplicate,
        string owner
    )
    {
        if (!fields.TryAdd(field, out var earlier))
        {
            draft.Report(
                duplicate,
                field.NameSpan,
                owner,
                field.Name,
                earlier.NameSpan.Path,
                earlier.NameSpan.LineNumber()
            );
        }
    }
}
