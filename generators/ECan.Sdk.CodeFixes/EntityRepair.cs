using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Editing;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes;

/// <summary>Syncs what was saved: in the place of an old copy of it, beside a sync of something else.</summary>
internal sealed class EntityRepair : Repair
{
    public override string Key => RuleIds.OtherEntitySynced + ".Entity";

    public override string TitleFor(Finding finding) =>
        finding[FixProperties.Entity] is { } entity
            ? $"Sync '{entity}'"
            : $"Sync the {finding[FixProperties.DataType]}";

    protected override async Task<Draft?> ApplyAsync(
        Draft draft,
        CancellationToken cancellationToken
    )
    {
        if (
            draft.Node is not InvocationExpressionSyntax sync
            || draft.Finding[FixProperties.EntityType] is not { } name
            || draft.Model.Compilation.GetTypeByMetadataName(name) is not { } type
        )
        {
            return null;
        }

        return SyncedEntities.Of(draft, sync, type) is { } copy
            ? await ReplaceAsync(draft, sync, copy, cancellationToken).ConfigureAwait(false)
            : await AddAsync(draft, sync, type, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Draft?> ReplaceAsync(
        Draft draft,
        InvocationExpressionSyntax sync,
        ExpressionSyntax copy,
        CancellationToken cancellationToken
    )
    {
        if (
            draft.Finding[FixProperties.Entity] is not { } entity
            || draft.Finding[FixProperties.Shape] != FixProperties.ShapeOne
        )
        {
            return null;
        }

        var changes = new List<TextChange> { new(copy.Span, entity) };
        if (draft.Finding[FixProperties.SaidOperation] is { } operation)
        {
            if (
                !draft.Finding.CloudHas(operation)
                || OperationArgument.Of(draft, sync) is not { } said
            )
            {
                return null;
            }

            // A variable knows better than a constant what was done.
            if (draft.Model.GetConstantValue(said, cancellationToken).HasValue)
            {
                changes.Add(OperationArgument.Say(said, operation));
            }
        }

        return await draft.WithAsync(changes, cancellationToken).ConfigureAwait(false);
    }

    // What is synced there may be right in itself, so it stays.
    private static async Task<Draft?> AddAsync(
        Draft draft,
        InvocationExpressionSyntax sync,
        INamedTypeSymbol type,
        CancellationToken cancellationToken
    )
    {
        if (SavesBefore.Find(draft, sync) is not { } save)
        {
            return null;
        }

        if (SyncedEntities.IsSyncedAfter(draft, save, sync, type))
        {
            // Another path from the save has its sync: only the one through here lacks it.
            return SavesBefore.IsPassedOnce(save, sync)
                ? await MissingSync
                    .WriteAsync(draft, AfterNode, cancellationToken)
                    .ConfigureAwait(false)
                : null;
        }

        var named = await UnnamedEntity
            .NameAsync(draft.At(save.Span), cancellationToken)
            .ConfigureAwait(false);
        return await MissingSync
            .WriteAsync(named, AfterNode, cancellationToken)
            .ConfigureAwait(false);
    }

    private static List<TextChange>? AfterNode(Draft draft, string[] lines) =>
        AfterSave.Write(draft, draft.Node, lines);
}
