using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Editing;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes;

/// <summary>Says the operation that the save was.</summary>
internal sealed class OperationRepair : Repair
{
    public override string Key => RuleIds.OtherOperation + ".Operation";

    public override string TitleFor(Finding finding) =>
        $"Say SyncOperation.{finding[FixProperties.Operation]}";

    protected override async Task<Draft?> ApplyAsync(
        Draft draft,
        CancellationToken cancellationToken
    ) =>
        draft.Finding[FixProperties.Operation] is { } operation
        && draft.Finding.CloudHas(operation)
        && draft.Node is InvocationExpressionSyntax call
        && OperationArgument.Of(draft, call) is { } said
            ? await draft
                .WithAsync([OperationArgument.Say(said, operation)], cancellationToken)
                .ConfigureAwait(false)
            : null;
}
