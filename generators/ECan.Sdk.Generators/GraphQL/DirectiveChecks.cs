using ECan.Sdk.Generators.Diagnostics;
using GraphQLParser.AST;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Judges where directives stand, and what subscriptions subscribe to.</summary>
internal static class DirectiveChecks
{
    public static void Run(SchemaDraft draft, RootTypes roots)
    {
        var mutations = roots.Fields(draft, RootKind.Mutation);
        foreach (var use in draft.DirectiveUses)
        {
            CheckPlace(use, draft);
            DirectiveArgumentChecks.Run(use, draft);
            if (use.Node.Name.StringValue == "aws_subscribe")
            {
                CheckMutations(use, mutations, draft);
            }
        }
    }

    private static void CheckPlace(DirectiveUse use, SchemaDraft draft)
    {
        var name = use.Node.Name.StringValue;
        var isDeclared = draft.Directives.TryGetValue(name, out var declared);

        // What AppSync knows keeps AppSync's rule, whatever a file declares for the sake of other tools.
        if (!KnownDirectives.Locations.TryGetValue(name, out var allowed))
        {
            if (!isDeclared)
            {
                draft.Report(
                    SchemaRules.UnknownDirective,
                    use.Text.Span(use.Node),
                    name,
                    Suggestion.For(
                        name,
                        KnownDirectives.Locations.Keys.Concat(draft.Directives.Keys)
                    )
                );
                return;
            }

            allowed = [.. declared.Locations.OrderBy(location => location)];
        }

        if (allowed is not null && !allowed.Contains(use.Location))
        {
            draft.Report(
                SchemaRules.MisplacedDirective,
                use.Text.Span(use.Node),
                name,
                use.Owner.ToString(),
                Listed(allowed)
            );
        }
    }

    private static void CheckMutations(
        DirectiveUse use,
        IReadOnlyDictionary<string, SchemaField> mutations,
        SchemaDraft draft
    )
    {
        var argument = use.Node.Arguments?.FirstOrDefault(candidate =>
            candidate.Name.StringValue == "mutations"
        );
        var values =
            argument?.Value is GraphQLListValue list ? list.Values ?? []
            : argument is null ? []
            : [argument.Value];
        foreach (var value in values.OfType<GraphQLStringValue>())
        {
            var mutation = (string)value.Value;
            if (!mutations.ContainsKey(mutation))
            {
                draft.Report(
                    SchemaRules.UnknownSubscribedMutation,
                    use.Text.Span(value),
                    use.Owner.ToString(),
                    mutation,
                    Suggestion.For(mutation, mutations.Keys)
                );
            }
        }
    }

    private static string Listed(IReadOnlyList<DirectiveLocation> locations)
    {
        var words = locations.Select(Plural).Distinct().ToList();
        if (words.Count < 2)
        {
            return words.Count == 0 ? "nothing in a schema" : words[0];
        }

        var last = words[words.Count - 1];
        words.RemoveAt(words.Count - 1);
        return $"{string.Join(", ", words)} and {last}";
    }

    private static string Plural(DirectiveLocation location) =>
        location switch
        {
            DirectiveLocation.Schema => "the schema",
            DirectiveLocation.Scalar => "scalars",
            DirectiveLocation.Object => "object types",
            DirectiveLocation.FieldDefinition => "fields of types and interfaces",
            DirectiveLocation.ArgumentDefinition => "arguments",
            DirectiveLocation.Interface => "interfaces",
            DirectiveLocation.Union => "unions",
            DirectiveLocation.Enum => "enums",
            DirectiveLocation.EnumValue => "enum values",
            DirectiveLocation.InputObject => "input types",
            DirectiveLocation.InputFieldDefinition => "fields of input types",
            _ => "operations",
        };
}
