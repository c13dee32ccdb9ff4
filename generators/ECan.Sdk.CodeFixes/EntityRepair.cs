using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Editing;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes;

/// <summary>Syncs what was saved.</summary>
internal sealed class EntityRepair : Repair
{
    public override string Key => RuleIds.OtherEntitySynced + ".Entity";

    public override string TitleFor(Finding finding) => $"Sync '{finding[FixProperties.Entity]}'";

    protected override async Task<Draft?> ApplyAsync(
        Draft draft,
        CancellationToken cancellationToken
    ) =>
        Changes(draft) is { } changes
            ? await draft.WithAsync(changes, cancellationToken).ConfigureAwait(false)
            : null;

    private static List<TextChange>? Changes(Draft draft)
    {
        if (
            draft.Finding[FixProperties.Entity] is not { } entity
            || draft.Finding[FixProperties.SyncMethod] is not { } method
            || draft.Finding[FixProperties.Shape] == FixProperties.ShapeId
            || draft.Node is not InvocationExpressionSyntax call
            || call.Expression is not MemberAccessExpressionSyntax { Name: var name } access
            || !name.Identifier.ValueText.StartsWith("Sync", StringComparison.Ordinal)
            || draft.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol symbol
            || Synced(call, symbol) is not { } synced
        )
        {
            return null;
        }

        var changes = new List<TextChange> { new(synced.Span, entity) };
        if (SaysAnotherType(name, method))
        {
            changes.Add(new(name.Span, method));
            if (draft.Model.GetTypeInfo(access.Expression).Type is { } manager)
            {
                changes.AddRange(
                    Usings.Add(
                        draft,
                        Usings.ForExtension(
                            draft,
                            call.SpanStart,
                            manager,
                            method,
                            draft.Finding[FixProperties.SyncNamespace]
                        )
                    )
                );
            }
        }

        return changes;
    }

    // SyncToCloudAsync takes every entity, unless it says which.
    private static bool SaysAnotherType(SimpleNameSyntax name, string method) =>
        name is GenericNameSyntax
        || (
            name.Identifier.ValueText is not ("SyncToCloudAsync" or "SyncManyToCloudAsync")
            && name.Identifier.ValueText != method
        );

    private static ExpressionSyntax? Synced(InvocationExpressionSyntax call, IMethodSymbol symbol)
    {
        var ordinal = symbol is { IsExtensionMethod: true, ReducedFrom: null } ? 1 : 0;
        if (symbol.Parameters.Length <= ordinal)
        {
            return null;
        }

        var parameter = symbol.Parameters[ordinal];
        var arguments = call.ArgumentList.Arguments;
        var named = arguments.FirstOrDefault(argument =>
            argument.NameColon?.Name.Identifier.ValueText == parameter.Name
        );
        return named is not null ? named.Expression
            : arguments.Count > ordinal && arguments[ordinal].NameColon is null
                ? arguments[ordinal].Expression
            : null;
    }
}
