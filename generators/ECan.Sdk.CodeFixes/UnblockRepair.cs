using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Editing;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes;

/// <summary>Awaits a task that was waited for.</summary>
internal sealed class UnblockRepair : Repair
{
    public override string Key => RuleIds.Blocking + ".Await";

    public override string TitleFor(Finding finding) => "Await the sync";

    protected override async Task<Draft?> ApplyAsync(
        Draft draft,
        CancellationToken cancellationToken
    )
    {
        var asynchronous = await AsyncConversion
            .ApplyAsync(draft, cancellationToken)
            .ConfigureAwait(false);
        return asynchronous is not null && Change(asynchronous) is { } change
            ? await asynchronous.WithAsync([change], cancellationToken).ConfigureAwait(false)
            : null;
    }

    private static TextChange? Change(Draft draft)
    {
        var blocking = draft.Node as ExpressionSyntax;
        if (blocking is null || Awaited(draft, blocking) is not { } awaited)
        {
            return null;
        }

        var isPart =
            blocking.Parent
            is MemberAccessExpressionSyntax
                or ElementAccessExpressionSyntax
                or InvocationExpressionSyntax
                or ConditionalAccessExpressionSyntax
                or PostfixUnaryExpressionSyntax;
        return new TextChange(blocking.Span, isPart ? $"({awaited})" : awaited);
    }

    private static string? Awaited(Draft draft, ExpressionSyntax blocking) =>
        blocking switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result => Await(
                draft,
                result.Expression
            ),
            InvocationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 0,
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Wait",
                    Expression: var task
                }
            } => Await(draft, task),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "GetResult",
                    Expression: InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax
                        {
                            Name.Identifier.ValueText: "GetAwaiter",
                            Expression: var awaitable
                        }
                    }
                }
            } => Await(draft, awaitable),
            InvocationExpressionSyntax
            {
                Parent: ExpressionStatementSyntax,
                Expression: MemberAccessExpressionSyntax
                {
                    Name: { Identifier.ValueText: "WaitAll" or "WaitAny" } name
                }
            } all => "await "
                + draft.Text.ToString(TextSpan.FromBounds(all.SpanStart, name.SpanStart))
                + "When"
                + name.Identifier.ValueText.Substring("Wait".Length)
                + draft.Text.ToString(TextSpan.FromBounds(name.Span.End, all.Span.End)),
            _ => null,
        };

    private static string Await(Draft draft, ExpressionSyntax task) =>
        Returns.Await(task, draft.Text.ToString(task.Span));
}
