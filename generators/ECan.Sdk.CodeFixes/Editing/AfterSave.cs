using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>
/// Writes statements after a save, wherever it stands: a statement, a return, a condition, the body of a method or a lambda. Behind its commit, if it
/// has one.
/// </summary>
internal static class AfterSave
{
    private const string Result = "result";

    /// <summary>Null where the save is only a part of what decides, so that it is not plain where it has been done.</summary>
    public static List<TextChange>? Write(Draft draft, SyntaxNode save, string[] lines)
    {
        for (var node = save; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ConditionalExpressionSyntax choice when node != choice.Condition:
                case SwitchExpressionArmSyntax:
                case WhenClauseSyntax:
                case ConditionalAccessExpressionSyntax access when node == access.WhenNotNull:
                case BinaryExpressionSyntax binary
                    when node == binary.Right
                        && binary.Kind()
                            is SyntaxKind.LogicalAndExpression
                                or SyntaxKind.LogicalOrExpression
                                or SyntaxKind.CoalesceExpression:
                    return null;
                case ArrowExpressionClauseSyntax { Parent: { } member } arrow:
                    return OfMember(draft, arrow, member, lines);
                case LambdaExpressionSyntax lambda:
                    return OfLambda(draft, lambda, lines);
                case ReturnStatementSyntax { Expression: { } value } statement:
                    return OfReturn(draft, statement, statement.ReturnKeyword, value, lines);
                case IfStatementSyntax statement:
                    return OfCondition(draft, statement, save, lines);
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax:
                    return Insertion.After(
                        draft,
                        Commits.After(draft, (StatementSyntax)parent, lines),
                        lines
                    );
                case StatementSyntax:
                    return null;
            }
        }

        return null;
    }

    // return save; is var result = save; sync; return result;
    private static List<TextChange> OfReturn(
        Draft draft,
        ReturnStatementSyntax statement,
        SyntaxToken keyword,
        ExpressionSyntax value,
        string[] lines
    )
    {
        var name = Scope.FreeName(draft, value.SpanStart, Result);
        var changes = Insertion.After(draft, statement, [.. lines, $"return {name};"]);
        changes.Add(new(keyword.Span, $"var {name} ="));
        return changes;
    }

    private static List<TextChange>? OfMember(
        Draft draft,
        ArrowExpressionClauseSyntax arrow,
        SyntaxNode member,
        string[] lines
    )
    {
        var gap = TextSpan.FromBounds(
            arrow.ArrowToken.GetPreviousToken().Span.End,
            arrow.Expression.SpanStart
        );
        if (
            Functions.Symbol(member, draft.Model) is not { } symbol
            || draft.Text.ToString(gap).Trim() != "=>"
        )
        {
            return null;
        }

        var indent = draft.Layout.IndentAt(member.SpanStart);
        var (head, tail) = Parts(draft, arrow.Expression, symbol, lines);
        return
        [
            new(gap, Open(draft, indent, head)),
            Insertion.Insert(StatementLines.EndOf(member), Close(draft, indent, tail)),
        ];
    }

    private static List<TextChange>? OfLambda(
        Draft draft,
        LambdaExpressionSyntax lambda,
        string[] lines
    )
    {
        var gap = TextSpan.FromBounds(lambda.ArrowToken.Span.End, lambda.Body.SpanStart);
        if (
            lambda.ExpressionBody is not { } expression
            || Functions.Symbol(lambda, draft.Model) is not { } symbol
            || draft.Text.ToString(gap).Trim().Length > 0
        )
        {
            return null;
        }

        var indent = draft.Layout.IndentAt(lambda.SpanStart);
        var (head, tail) = Parts(draft, expression, symbol, lines);
        return
        [
            new(gap, Open(draft, indent, head)),
            Insertion.Insert(expression.Span.End, ";" + Close(draft, indent, tail)),
        ];
    }

    private static (string Head, string[] Tail) Parts(
        Draft draft,
        ExpressionSyntax expression,
        IMethodSymbol symbol,
        string[] lines
    )
    {
        if (
            symbol.ReturnsVoid
            || (TaskTypes.IsTask(symbol.ReturnType) && !TaskTypes.HasResult(symbol.ReturnType))
        )
        {
            return ("", lines);
        }

        var name = Scope.FreeName(draft, expression.SpanStart, Result);
        return ($"var {name} = ", [.. lines, $"return {name};"]);
    }

    private static string Open(Draft draft, string indent, string head) =>
        draft.Layout.Lines(indent, "{")
        + draft.Layout.NewLine
        + draft.Layout.DeeperThan(indent)
        + head;

    private static string Close(Draft draft, string indent, string[] tail) =>
        draft.Layout.Lines(draft.Layout.DeeperThan(indent), tail) + draft.Layout.Lines(indent, "}");

    // if (await save) and if (!await save) say by themselves where it has been done.
    private static List<TextChange>? OfCondition(
        Draft draft,
        IfStatementSyntax statement,
        SyntaxNode save,
        string[] lines
    ) =>
        Branches.ValueOf(statement.Condition, save) switch
        {
            true => Branches.AfterCommit(draft, statement.Statement, lines)
                ?? Insertion.AtStartOf(draft, statement.Statement, lines),
            false => Branches.Otherwise(draft, statement, lines),
            null => null,
        };
}
