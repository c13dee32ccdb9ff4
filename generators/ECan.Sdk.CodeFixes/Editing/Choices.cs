using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Writes statements where a save decides between two results: <c>return await save ? Ok() : NotFound();</c>.</summary>
internal static class Choices
{
    /// <summary>Two returns in the place of the choice; null where it is not plain which side is that of the save, or where it is no return.</summary>
    public static List<TextChange>? Write(
        Draft draft,
        ConditionalExpressionSyntax choice,
        SyntaxNode save,
        string[] lines
    )
    {
        if (Outcome.ValueOf(choice.Condition, save) is not { } saved || HasOtherComments(choice))
        {
            return null;
        }

        switch (choice.Parent)
        {
            case ReturnStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement:
                var indent = draft.Layout.IndentAt(statement.SpanStart);
                var text = string.Join(
                    draft.Layout.NewLine + indent,
                    Statements(draft, choice, saved, lines)
                );
                return [new(statement.Span, text.TrimEnd())];
            case ArrowExpressionClauseSyntax { Parent: { } member }:
                return OfBody(draft, member, choice, saved, lines);
            case LambdaExpressionSyntax lambda when lambda.Body == choice:
                return OfBody(draft, lambda, choice, saved, lines);
            default:
                return null;
        }
    }

    // The first line of the block takes the place of the expression, the rest stands behind it.
    private static List<TextChange>? OfBody(
        Draft draft,
        SyntaxNode function,
        ConditionalExpressionSyntax choice,
        bool saved,
        string[] lines
    )
    {
        var statements = Statements(draft, choice, saved, lines);
        if (
            ExpressionBodies.Open(draft, function, "", statements) is not [var opening, var closing]
        )
        {
            return null;
        }

        // Nothing is left of the expression, nor of the semicolon behind it.
        var start = opening.Span.Start;
        var head = opening.NewText!.TrimEnd();
        var end = closing.Span.Start;
        var tail = closing.NewText!.TrimStart(';');
        return draft.Text.ToString(TextSpan.FromBounds(choice.Span.End, end)).Trim() is "" or ";"
            ? [new(TextSpan.FromBounds(start, end), head + tail)]
            : null;
    }

    private static string[] Statements(
        Draft draft,
        ConditionalExpressionSyntax choice,
        bool saved,
        string[] lines
    )
    {
        var step = draft.Layout.DeeperThan("");
        var (whenTrue, whenFalse) = (
            Result(draft, choice.WhenTrue),
            Result(draft, choice.WhenFalse)
        );
        return
        [
            $"if ({draft.Text.ToString(choice.Condition.Span)})",
            "{",
            .. (saved ? lines : []).Select(line => step + line),
            step + whenTrue,
            "}",
            .. saved ? [] : lines,
            whenFalse,
        ];
    }

    private static string Result(Draft draft, ExpressionSyntax side) =>
        (side is ThrowExpressionSyntax ? "" : "return ") + draft.Text.ToString(side.Span) + ";";

    private static bool HasOtherComments(ConditionalExpressionSyntax choice) =>
        choice
            .DescendantTrivia()
            .Any(trivia =>
                !trivia.IsKind(SyntaxKind.WhitespaceTrivia)
                && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)
                && !choice.Condition.Span.Contains(trivia.Span)
                && !choice.WhenTrue.Span.Contains(trivia.Span)
                && !choice.WhenFalse.Span.Contains(trivia.Span)
            );
}
