using ECan.Sdk.Generators.Binding;
using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Judges how often a directive stands on one thing, and with which arguments.</summary>
internal static class DirectiveArgumentChecks
{
    public static void Run(DirectiveUse use, SchemaDraft draft)
    {
        var name = use.Node.Name.StringValue;
        _ = draft.Directives.TryGetValue(name, out var declared);
        var isKnown = KnownDirectives.Arguments.TryGetValue(name, out var known);
        if (declared is null && !isKnown)
        {
            return;
        }

        if (use.IsRepeated && declared?.IsRepeatable != true)
        {
            draft.Report(
                SchemaRules.RepeatedDirective,
                use.Text.Span(use.Node),
                name,
                use.Owner.ToString()
            );
        }

        CheckGiven(use, name, Names(declared, known), draft);

        // A declaration says it best; without one, what AppSync is known to want.
        foreach (var required in declared is null ? Required(known!) : Required(declared))
        {
            if (use.Node.Arguments?.Any(given => given.Name.StringValue == required) != true)
            {
                draft.Report(
                    SchemaRules.MissingDirectiveArgument,
                    use.Text.Span(use.Node),
                    name,
                    use.Owner.ToString(),
                    required
                );
            }
        }
    }

    private static void CheckGiven(
        DirectiveUse use,
        string name,
        IEnumerable<string> names,
        SchemaDraft draft
    )
    {
        if (use.Node.Arguments is not { Count: > 0 } arguments)
        {
            return;
        }

        var seen = new HashSet<string>();
        foreach (var argument in arguments)
        {
            var given = argument.Name.StringValue;
            var isFirst = seen.Add(given);
            if (isFirst && names.Contains(given))
            {
                continue;
            }

            var help = Suggestion.For(given, names);
            draft.Report(
                SchemaRules.UnknownDirectiveArgument,
                use.Text.Span(argument.Name),
                name,
                use.Owner.ToString(),
                given,
                isFirst ? "which it does not take." : "which was given before.",
                isFirst && help.Length > 0 ? help : " Remove it."
            );
        }
    }

    private static IEnumerable<string> Names(
        DirectiveDraft? declared,
        IReadOnlyList<string>? known
    ) =>
        (known ?? [])
            .Select(argument => argument.TrimEnd('!'))
            .Concat(declared?.Arguments?.Select(argument => argument.Name) ?? []);

    private static IEnumerable<string> Required(IReadOnlyList<string> known) =>
        known
            .Where(argument => argument.EndsWith("!", StringComparison.Ordinal))
            .Select(argument => argument.TrimEnd('!'));

    private static IEnumerable<string> Required(DirectiveDraft declared) =>
        declared.Arguments?.Where(CloudField.IsRequired).Select(argument => argument.Name) ?? [];
}
