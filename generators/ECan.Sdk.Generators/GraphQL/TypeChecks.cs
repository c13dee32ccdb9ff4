using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Judges the types and what names them, once all files are in.</summary>
internal static class TypeChecks
{
    public static void Run(SchemaDraft draft, CancellationToken cancellationToken)
    {
        foreach (var type in draft.Types.Values)
        {
            CheckName(type, draft);
            CheckContent(type, draft);
        }

        var suggestions = new TypeSuggestions(draft);
        foreach (var use in draft.TypeUses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckUse(use, draft, suggestions);
        }
    }

    private static void CheckName(TypeDraft type, SchemaDraft draft)
    {
        if (type.NameSpan is null || KnownScalars.Names.Contains(type.Name))
        {
            return;
        }

        var (prefix, owner) =
            type.Name.StartsWith("AWS", StringComparison.Ordinal) ? ("AWS", "AppSync's own types")
            : type.Name.StartsWith("__", StringComparison.Ordinal) ? ("__", "GraphQL's own types")
            : ("", "");
        if (prefix.Length > 0)
        {
            var rest = type.Name.Substring(prefix.Length).TrimStart('_');
            var usable = rest.Length > 0 && !char.IsDigit(rest[0]);
            draft.Report(
                SchemaRules.ReservedTypeName,
                type.NameSpan,
                type.Name,
                prefix,
                owner,
                usable ? rest : "My" + rest,
                Suggestion.For(type.Name, KnownScalars.Names)
            );
        }
    }

    private static void CheckContent(TypeDraft type, SchemaDraft draft)
    {
        var missing = type.Kind switch
        {
            SchemaTypeKind.Scalar => null,
            SchemaTypeKind.Enum => type.Values.Items.Count == 0 ? "values" : null,
            SchemaTypeKind.Union => type.Members.Items.Count == 0 ? "members" : null,
            _ => type.Fields.Items.Count == 0 ? "fields" : null,
        };
        if (missing is not null)
        {
            draft.Report(
                SchemaRules.TypeWithoutFields,
                type.NameSpan!,
                type.Kind.Noun(),
                type.Name,
                missing
            );
        }
    }

    private static void CheckUse(TypeUse use, SchemaDraft draft, TypeSuggestions suggestions)
    {
        if (!draft.Types.TryGetValue(use.Name, out var type))
        {
            draft.Report(
                SchemaRules.UnknownType,
                use.Span,
                use.Owner.Sentence(),
                use.Name,
                suggestions.For(use)
            );
        }
        else if (use.Position == TypePosition.Input && !type.Kind.IsInput())
        {
            draft.Report(
                SchemaRules.OutputTypeInInput,
                use.Span,
                use.Owner.Sentence(),
                type.Kind.Noun(),
                use.Name,
                suggestions.Counterpart(use, use.Name + "Input")
            );
        }
        else if (use.Position == TypePosition.Output && !type.Kind.IsOutput())
        {
            var stem = use.Name.EndsWith("Input", StringComparison.Ordinal)
                ? use.Name.Substring(0, use.Name.Length - "Input".Length)
                : use.Name;
            draft.Report(
                SchemaRules.InputTypeInOutput,
                use.Span,
                use.Owner.Sentence(),
                use.Name,
                suggestions.Counterpart(use, stem)
            );
        }
        else if (!type.Kind.Fits(use.Position))
        {
            draft.Report(
                SchemaRules.WrongMember,
                use.Span,
                use.Owner.Sentence(),
                use.Position == TypePosition.Interface ? "implements" : "holds",
                use.Name,
                use.Position == TypePosition.Interface ? "interface" : "object type",
                suggestions.For(use)
            );
        }
    }
}
