using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Writes statements into the one branch that lacks them.</summary>
internal static class Branches
{
    /// <summary>Into the branch of an <c>if</c> that is taken when a part of its condition has the value; null where that is not plain.</summary>
    public static List<TextChange>? Write(
        Draft draft,
        TextSpan condition,
        bool value,
        string[] lines
    )
    {
        var node = draft.NodeAt(condition);
        if (
            node.FirstAncestorOrSelf<IfStatementSyntax>() is not { } statement
            || !statement.Condition.Span.Contains(condition)
            || Decides(statement.Condition, node, value) is not { } whole
        )
        {
            return null;
        }

        return whole ? Into(draft, statement.Statement, lines) : Otherwise(draft, statement, lines);
    }

    /// <summary>Where the condition is false.</summary>
    public static List<TextChange>? Otherwise(
        Draft draft,
        IfStatementSyntax statement,
        string[] lines
    ) =>
        statement.Else is { Statement: var branch } ? Into(draft, branch, lines)
        : Leaves(statement.Statement)
            ? Insertion.After(draft, Commits.After(draft, statement, lines), lines)
        : statement.Parent is BlockSyntax or SwitchSectionSyntax
            ? Insertion.Else(draft, statement, lines)
        : null;

    /// <summary>After a commit that is a statement of the branch; null if it has none.</summary>
    public static List<TextChange>? AfterCommit(
        Draft draft,
        StatementSyntax branch,
        string[] lines
    ) =>
        branch is BlockSyntax block && Commits.In(draft, block, draft.Node.SpanStart) is { } commit
            ? Insertion.After(draft, commit, lines)
            : null;

    private static List<TextChange>? Into(Draft draft, StatementSyntax branch, string[] lines) =>
        AfterCommit(draft, branch, lines) ?? Insertion.Into(draft, branch, lines);

    // What a condition is if one part of it has the value: a && b is false as soon as a is, but true only with b.
    private static bool? Decides(ExpressionSyntax condition, SyntaxNode part, bool value)
    {
        var node = part;
        while (node != condition)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax:
                    break;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }:
                    value = !value;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression }
                    when !value:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression }
                    when value:
                    break;
                default:
                    return null;
            }

            node = node.Parent!;
        }

        return value;
    }

    private static bool Leaves(StatementSyntax branch) =>
        branch is BlockSyntax { Statements: [.., var last] }
            ? Insertion.IsJump(last)
            : Insertion.IsJump(branch);
}
