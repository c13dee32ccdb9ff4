using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Editing;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes;

/// <summary>Awaits a task that was waited for.</summary>
internal sealed class UnblockRepair() : AwaitingRepair(RuleIds.Blocking)
{
    protected override TextChange? Await(Draft draft)
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
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result => Text(
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
            } => Text(draft, task),
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
            } => Text(draft, awaitable),
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

    private static string Text(Draft draft, ExpressionSyntax task) =>
        Returns.Await(task, draft.Text.ToString(task.Span));
}
