using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Editing;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes;

/// <summary>Awaits a task that was dropped.</summary>
internal sealed class AwaitRepair() : AwaitingRepair(RuleIds.NotAwaited)
{
    protected override TextChange? Await(Draft draft)
    {
        // A manager that may be null cannot be awaited.
        if (
            draft.Finding.Others is not [var dropped, ..]
            || draft.NodeAt(dropped).FirstAncestorOrSelf<ExpressionSyntax>() is not { } value
            || value.DescendantNodesAndSelf().Any(node => node is ConditionalAccessExpressionSyntax)
        )
        {
            return null;
        }

        var awaited = Returns.Await(value, draft.Text.ToString(value.Span));
        return value.Parent switch
        {
            ExpressionStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax =>
                new TextChange(value.Span, awaited),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment =>
                new TextChange(assignment.Span, awaited),
            EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax
                {
                    Parent: VariableDeclarationSyntax
                    {
                        Variables.Count: 1,
                        Parent: LocalDeclarationStatementSyntax
                        {
                            UsingKeyword.RawKind: 0
                        } declaration
                    }
                }
            } => new TextChange(
                TextSpan.FromBounds(declaration.SpanStart, declaration.SemicolonToken.SpanStart),
                awaited
            ),
            _ => null,
        };
    }
}
