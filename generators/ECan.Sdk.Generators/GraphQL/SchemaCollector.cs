using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;
using GraphQLParser.AST;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Puts the definitions of all files into one draft: definitions first, so that extensions may stand anywhere.</summary>
internal static class SchemaCollector
{
    public static void Collect(
        IReadOnlyList<SchemaDocument> documents,
        SchemaDraft draft,
        CancellationToken cancellationToken
    )
    {
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var definition in document.Definitions)
            {
                Define(definition, document.Text, draft);
            }
        }

        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var definition in document.Definitions)
            {
                Extend(definition, document.Text, draft);
            }
        }
    }

    private static void Define(ASTNode node, PositionedText text, SchemaDraft draft)
    {
        switch (node)
        {
            case GraphQLTypeDefinition type when TypeKinds.KindOf(node) is { } kind:
                DefineType(type, kind, text, draft);
                break;
            case GraphQLSchemaDefinition schema:
                DefineSchema(text.Keyword(node, "schema"), draft);
                AddRoots(schema.OperationTypes, schema, text, draft);
                break;
            case GraphQLDirectiveDefinition directive:
                DefineDirective(directive, text, draft);
                break;
        }
    }

    private static void DefineSchema(FileSpan span, SchemaDraft draft)
    {
        if (draft.SchemaSpan is { } first)
        {
            draft.Report(SchemaRules.DuplicateSchema, span, first.Path, first.LineNumber());
        }

        draft.SchemaSpan ??= span;
    }

    private static void DefineType(
        GraphQLTypeDefinition node,
        SchemaTypeKind kind,
        PositionedText text,
        SchemaDraft draft
    )
    {
        var name = node.Name.StringValue;
        var span = text.Span(node.Name);
        if (!draft.Types.TryGetValue(name, out var type))
        {
            type = new TypeDraft(name, kind, span);
            draft.Types.Add(name, type);
        }
        else if (kind == SchemaTypeKind.Scalar && KnownScalars.Names.Contains(name))
        {
            // Declared for the sake of other tools, perhaps in each file.
            type.NameSpan ??= span;
        }
        else if (type.NameSpan is { } first)
        {
            draft.Report(
                SchemaRules.DuplicateType,
                span,
                name,
                first.Path,
                first.LineNumber(),
                type.Kind.Keyword()
            );
            return;
        }
        else
        {
            draft.Report(SchemaRules.RedefinedScalar, span, name, kind.Keyword());
            return;
        }

        type.Description ??= SchemaNodes.DescriptionOf(node);
        TypeContents.Add(node, type, text, draft);
    }

    private static void Extend(ASTNode node, PositionedText text, SchemaDraft draft)
    {
        if (node is GraphQLSchemaExtension schema)
        {
            AddRoots(schema.OperationTypes, schema, text, draft);
            return;
        }

        if (node is not GraphQLTypeExtension extension || TypeKinds.KindOf(node) is not { } kind)
        {
            return;
        }

        var name = extension.Name.StringValue;
        var span = text.Span(extension.Name);
        if (!draft.Types.TryGetValue(name, out var type))
        {
            var known = draft.Types.Values.Where(other => other.Kind == kind);
            var suggestion = Suggestion.For(name, known.Select(other => other.Name));
            draft.Report(
                SchemaRules.UnknownExtendedType,
                span,
                kind.Keyword(),
                name,
                suggestion.Length > 0
                    ? suggestion
                    : $" Write '{kind.Keyword()} {name}' to define it."
            );

            // As a definition it still serves: one error is enough for what refers to it.
            type = new TypeDraft(name, kind, span);
            draft.Types.Add(name, type);
        }
        else if (type.Kind != kind)
        {
            draft.Report(
                SchemaRules.ExtendedKindMismatch,
                span,
                kind.Keyword(),
                name,
                type.Kind.Keyword()
            );
            return;
        }

        TypeContents.Add(node, type, text, draft);
    }

    private static void AddRoots(
        IEnumerable<GraphQLRootOperationTypeDefinition>? roots,
        IHasDirectivesNode owner,
        PositionedText text,
        SchemaDraft draft
    )
    {
        draft.AddDirectives(owner, DirectiveLocation.Schema, new("schema"), text);
        foreach (var root in roots ?? [])
        {
            var kind = root.Operation switch
            {
                OperationType.Mutation => RootKind.Mutation,
                OperationType.Subscription => RootKind.Subscription,
                _ => RootKind.Query,
            };
            var name = root.Type!.Name;
            draft.Roots.Add(new(kind, name.StringValue, text.Span(name)));
        }
    }

    /// <summary>A directive may be declared in each of several files; all the places that they name count.</summary>
    private static void DefineDirective(
        GraphQLDirectiveDefinition node,
        PositionedText text,
        SchemaDraft draft
    )
    {
        var name = node.Name.StringValue;
        if (!draft.Directives.TryGetValue(name, out var directive))
        {
            directive = new DirectiveDraft();
            draft.Directives.Add(name, directive);
            ReservedNames.Check(node.Name, new("directive", $"@{name}"), text, draft);
        }

        directive.Locations.UnionWith(node.Locations.Items);
        directive.IsRepeatable |= node.Repeatable;
        var arguments = new FieldCollector(text, draft).Arguments(
            node.Arguments,
            new("directive", $"@{name}")
        );
        directive.Arguments ??= arguments;
    }
}
