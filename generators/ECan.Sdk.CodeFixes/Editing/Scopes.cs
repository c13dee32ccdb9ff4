using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>
/// The scopes of transactions around a save. What is completed in one is there only when it ends, and may still be rolled back by another one, so that
/// nothing inside of it may tell the cloud.
/// </summary>
internal static class Scopes
{
    /// <summary>Whether something would be written into a scope that the save stands in.</summary>
    public static bool Hold(Draft draft, SyntaxNode save, IEnumerable<TextChange> changes)
    {
        var around = Around(draft, save).ToList();
        return around.Count > 0
            && changes.Any(change =>
                around.Any(scope =>
                    change.Span.Start > scope.Start && change.Span.Start < scope.End
                )
            );
    }

    private static IEnumerable<TextSpan> Around(Draft draft, SyntaxNode save)
    {
        foreach (var node in save.Ancestors())
        {
            switch (node)
            {
                case UsingStatementSyntax statement
                    when IsScope(draft, statement.Declaration, statement.Expression):
                    yield return statement.Span;
                    break;
                case BlockSyntax block:
                    // using var scope = …; is there until the block ends.
                    foreach (
                        var declaration in block
                            .Statements.TakeWhile(statement => statement.SpanStart < save.SpanStart)
                            .OfType<LocalDeclarationStatementSyntax>()
                            .Where(declaration =>
                                declaration.UsingKeyword.ValueText == "using"
                                && IsScope(draft, declaration.Declaration, null)
                            )
                    )
                    {
                        yield return TextSpan.FromBounds(declaration.SpanStart, block.Span.End);
                    }

                    break;
            }
        }
    }

    private static bool IsScope(
        Draft draft,
        VariableDeclarationSyntax? declaration,
        ExpressionSyntax? expression
    ) =>
        (
            declaration is { Variables: [{ Initializer.Value: var value }, ..] }
                ? draft.Model.GetTypeInfo(value).Type
            : expression is not null ? draft.Model.GetTypeInfo(expression).Type
            : null
        )
            is { } type
        && Commits.IsScope(type);
}
