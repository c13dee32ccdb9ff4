using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
    )
    {
        if (
            draft.Finding[FixProperties.Operation] is not { } operation
            || !(draft.Finding[FixProperties.Operations] ?? "")
                .Split(',')
                .Contains(operation, StringComparer.Ordinal)
            || draft.Node is not InvocationExpressionSyntax call
            || call.ArgumentList.Arguments.FirstOrDefault(argument =>
                draft.Model.GetTypeInfo(argument.Expression, cancellationToken).Type
                    is { Name: "SyncOperation" }
            )
                is not { Expression: var said }
        )
        {
            return null;
        }

        return await draft
            .WithAsync(
                [
                    said is MemberAccessExpressionSyntax { Expression: var type, Name: var name }
                    && type.ToString().EndsWith("SyncOperation", StringComparison.Ordinal)
                        ? new(name.Span, operation)
                        : new(said.Span, "SyncOperation." + operation),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
