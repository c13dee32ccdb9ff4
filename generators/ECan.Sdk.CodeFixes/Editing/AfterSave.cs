using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>
/// Writes statements after a save, wherever it stands: a statement, a return, a condition, the body of a method or a lambda. Behind its commit, if it
/// has one, and only where the save says that it worked, if it says so.
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
                case ConditionalExpressionSyntax choice when node == choice.Condition:
                    return Choices.Write(draft, choice, save, lines);
                case ConditionalExpressionSyntax:
                case SwitchExpressionSyntax:
                case SwitchExpressionArmSyntax:
                case WhenClauseSyntax:
                case ConditionalAccessExpressionSyntax:
                case BinaryExpressionSyntax binary when MayEnd(binary, node):
                    return null;
                case ArrowExpressionClauseSyntax { Parent: { } member } arrow:
                    return OfBody(draft, member, save, arrow.Expression, lines);
                case LambdaExpressionSyntax { ExpressionBody: { } expression } lambda:
                    return OfBody(draft, lambda, save, expression, lines);
                case ReturnStatementSyntax { Expression: { } value } statement:
                    return OfReturn(draft, statement, save, value, lines);
                case IfStatementSyntax statement:
                    return OfCondition(draft, statement, save, lines);
                case ExpressionStatementSyntax statement:
                    return OfStatement(draft, statement, save, lines);
                case LocalDeclarationStatementSyntax statement:
                    return OfDeclaration(draft, statement, save, lines);
                case StatementSyntax:
                    return null;
            }
        }

        return null;
    }

    // Behind "save && more" it may not have come to the rest, and "save ?? other" goes on without it; a throw does not.
    private static bool MayEnd(BinaryExpressionSyntax binary, SyntaxNode node) =>
        binary.Kind()
            is SyntaxKind.LogicalAndExpression
                or SyntaxKind.LogicalOrExpression
                or SyntaxKind.CoalesceExpression
        && (node == binary.Right || binary.Right is not ThrowExpressionSyntax);

    private static List<TextChange>? OfStatement(
        Draft draft,
        ExpressionStatementSyntax statement,
        SyntaxNode save,
        string[] lines
    )
    {
        if (Outcome.IsPlain(statement.Expression, save))
        {
            // Nobody asks whether it worked.
            return Behind(draft, statement, lines);
        }

        return statement.Expression switch
        {
            AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax { Identifier.ValueText: "_" }
            } => Behind(draft, statement, lines),
            AssignmentExpressionSyntax
            {
                Left: TupleExpressionSyntax or DeclarationExpressionSyntax
            } => null,
            AssignmentExpressionSyntax
            {
                RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                Left: (IdentifierNameSyntax or MemberAccessExpressionSyntax) and var kept,
                Right: var value
            } => KeptOutcome.Write(draft, save, statement, value, kept.ToString(), lines),
            var expression => Outcome.Question(draft, save, expression, Result) is ""
                ? Behind(draft, statement, lines)
                : null,
        };
    }

    private static List<TextChange>? OfDeclaration(
        Draft draft,
        LocalDeclarationStatementSyntax statement,
        SyntaxNode save,
        string[] lines
    ) =>
        statement.Declaration.Variables.FirstOrDefault(variable =>
            variable.Span.Contains(save.Span)
        )
            is { Initializer.Value: var value, Identifier.ValueText: var name }
            ? KeptOutcome.Write(draft, save, statement, value, name, lines)
            : null;

    private static List<TextChange> Behind(
        Draft draft,
        StatementSyntax statement,
        string[] lines
    ) => Insertion.After(draft, Commits.After(draft, statement, lines), lines);

    // return save; is var result = save; sync; return result;
    private static List<TextChange>? OfReturn(
        Draft draft,
        ReturnStatementSyntax statement,
        SyntaxNode save,
        ExpressionSyntax value,
        string[] lines
    )
    {
        var name = Scope.FreeName(draft, value.SpanStart, Result);
        if (Asked(draft, save, value, name, lines) is not { } asked)
        {
            return null;
        }

        var changes = Insertion.After(draft, statement, [.. asked, $"return {name};"]);
        changes.Add(new(statement.ReturnKeyword.Span, $"var {name} ="));
        return changes;
    }

    private static List<TextChange>? OfBody(
        Draft draft,
        SyntaxNode function,
        SyntaxNode save,
        ExpressionSyntax value,
        string[] lines
    )
    {
        if (Functions.Symbol(function, draft.Model) is not { } symbol)
        {
            return null;
        }

        if (!ExpressionBodies.IsResult(function, symbol))
        {
            return ExpressionBodies.Open(draft, function, "", lines);
        }

        var name = Scope.FreeName(draft, value.SpanStart, Result);
        return Asked(draft, save, value, name, lines) is { } asked
            ? ExpressionBodies.Open(
                draft,
                function,
                $"var {name} = ",
                [.. asked, $"return {name};"]
            )
            : null;
    }

    private static string[]? Asked(
        Draft draft,
        SyntaxNode save,
        ExpressionSyntax value,
        string name,
        string[] lines
    ) =>
        Outcome.Question(draft, save, value, name) switch
        {
            null => null,
            "" => lines,
            var question => KeptOutcome.If(draft, question, lines),
        };

    // if (await save) and if (!await save) say by themselves where it has been done.
    private static List<TextChange>? OfCondition(
        Draft draft,
        IfStatementSyntax statement,
        SyntaxNode save,
        string[] lines
    ) =>
        Outcome.ValueOf(statement.Condition, save) switch
        {
            true => Branches.AfterCommit(draft, statement.Statement, lines)
                ?? Insertion.AtStartOf(draft, statement.Statement, lines),
            false => Branches.Otherwise(draft, statement, lines),
            null => null,
        };
}
