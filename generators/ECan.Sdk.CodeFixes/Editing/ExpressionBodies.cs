using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Makes a block of the one expression that is the body of a method, local function or lambda.</summary>
internal static class ExpressionBodies
{
    /// <summary>The expression that is the body; null if the body is a block.</summary>
    public static ExpressionSyntax? Of(SyntaxNode function) =>
        Functions.Body(function) as ExpressionSyntax;

    /// <param name="draft">The document.</param>
    /// <param name="function">The function whose body is an expression.</param>
    /// <param name="head">What the expression becomes a statement by: it stands right before it.</param>
    /// <param name="tail">The statements behind it.</param>
    /// <returns>Null where a comment stands in the way.</returns>
    public static List<TextChange>? Open(
        Draft draft,
        SyntaxNode function,
        string head,
        string[] tail
    )
    {
        if (Of(function) is not { } expression || Gap(draft, function, expression) is not { } gap)
        {
            return null;
        }

        var indent = draft.Layout.IndentAt(function.SpanStart);
        var opening =
            draft.Layout.Lines(indent, "{")
            + draft.Layout.NewLine
            + draft.Layout.DeeperThan(indent)
            + head;
        var closing =
            draft.Layout.Lines(draft.Layout.DeeperThan(indent), tail)
            + draft.Layout.Lines(indent, "}");
        return
        [
            new(gap, opening),
            function is LambdaExpressionSyntax
                ? Insertion.Insert(expression.Span.End, ";" + closing)
                : Insertion.Insert(StatementLines.EndOf(function), closing),
        ];
    }

    /// <summary>Whether the expression is the result of the function, so that as a statement it has to be returned.</summary>
    public static bool IsResult(SyntaxNode function, IMethodSymbol symbol) =>
        !symbol.ReturnsVoid
        && !(
            Functions.IsAsync(function)
            && TaskTypes.IsTask(symbol.ReturnType)
            && !TaskTypes.HasResult(symbol.ReturnType)
        );

    // From the end of the parameters for a member, which loses its arrow; a lambda keeps it.
    private static TextSpan? Gap(Draft draft, SyntaxNode function, ExpressionSyntax expression)
    {
        var (start, expected) = function switch
        {
            LambdaExpressionSyntax lambda => (lambda.ArrowToken.Span.End, ""),
            _ when expression.Parent is ArrowExpressionClauseSyntax arrow => (
                arrow.ArrowToken.GetPreviousToken().Span.End,
                "=>"
            ),
            _ => (-1, ""),
        };
        return
            start >= 0
            && TextSpan.FromBounds(start, expression.SpanStart) is var gap
            && draft.Text.ToString(gap).Trim() == expected
            ? gap
            : null;
    }
}
