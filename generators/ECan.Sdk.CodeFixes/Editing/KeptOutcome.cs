using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Writes statements behind a save whose outcome is kept in a variable: where that says that it was saved.</summary>
internal static class KeptOutcome
{
    /// <param name="draft">The document.</param>
    /// <param name="save">The save.</param>
    /// <param name="statement">The statement that sets the variable.</param>
    /// <param name="value">What it is set to.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="lines">What to write.</param>
    /// <returns>Null where it is not plain when the save has been done.</returns>
    public static List<TextChange>? Write(
        Draft draft,
        SyntaxNode save,
        StatementSyntax statement,
        ExpressionSyntax value,
        string name,
        string[] lines
    )
    {
        if (Outcome.Question(draft, save, value, name) is not { } question)
        {
            return null;
        }

        var isFlag = question.Length > 0;
        var behind = Commits.Behind(statement).ToList();
        foreach (var next in isFlag ? behind.Take(1) : behind)
        {
            if (
                next is IfStatementSyntax guard
                && Outcome.ValueOf(guard.Condition, name, draft.Model) is { } saved
            )
            {
                return saved == !question.StartsWith("!", StringComparison.Ordinal)
                    ? Branches.AfterCommit(draft, guard.Statement, lines)
                        ?? Insertion.AtStartOf(draft, guard.Statement, lines)
                    : Branches.Otherwise(draft, guard, lines);
            }

            if (Commits.MayLeave(next))
            {
                break;
            }
        }

        if (!isFlag && IsAsked(draft, save, behind, name))
        {
            return null;
        }

        return Insertion.After(
            draft,
            Commits.After(draft, statement, lines),
            isFlag ? If(draft, question, lines) : lines
        );
    }

    /// <summary>The statements for the case that a question is answered by yes.</summary>
    public static string[] If(Draft draft, string question, string[] lines) =>
        [$"if ({question})", "{", .. lines.Select(line => draft.Layout.DeeperThan("") + line), "}"];

    // An object that tells in its own way whether it was saved decides about what follows. A key does not, and an entity only by being there.
    private static bool IsAsked(
        Draft draft,
        SyntaxNode save,
        List<StatementSyntax> behind,
        string name
    )
    {
        var isEntity =
            Outcome.TypeOf(draft, save) is not { SpecialType: SpecialType.None } type
            || draft.Finding[FixProperties.EntityType] is not { } entity
            || draft.Model.Compilation.GetTypeByMetadataName(entity) is not { } known
            || type.Is(known)
            || type.ItemType().Is(known);
        return behind
            .SelectMany(statement => statement.DescendantNodesAndSelf())
            .Select(node =>
                node switch
                {
                    IfStatementSyntax statement => statement.Condition,
                    ConditionalExpressionSyntax choice => choice.Condition,
                    SwitchStatementSyntax statement => statement.Expression,
                    SwitchExpressionSyntax choice => choice.GoverningExpression,
                    _ => null,
                }
            )
            .OfType<ExpressionSyntax>()
            .Any(condition =>
                isEntity
                    ? Outcome.ValueOf(condition, name, draft.Model) is not null
                    : condition
                        .DescendantNodesAndSelf()
                        .OfType<IdentifierNameSyntax>()
                        .Any(identifier => identifier.Identifier.ValueText == name)
            );
    }
}
