using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Turns what a function passed on as a task into what an async function says: an await, or the value itself.</summary>
internal static class Returns
{
    public static IEnumerable<TextChange> Awaited(
        Draft draft,
        SyntaxNode function,
        IMethodSymbol symbol
    )
    {
        var hasResult = TaskTypes.HasResult(symbol.ReturnType);
        if (Functions.Body(function) is ExpressionSyntax expression)
        {
            return Replaced(draft, expression, Value(draft, expression));
        }

        return Functions
            .OwnNodes(function)
            .OfType<ReturnStatementSyntax>()
            .Where(statement => statement.Expression is not null)
            .SelectMany(statement =>
                hasResult
                    ? Replaced(draft, statement.Expression!, Value(draft, statement.Expression!))
                    : Bare(draft, statement, IsLast(statement, function))
            );
    }

    /// <summary>The expression with an await before it.</summary>
    public static string Await(ExpressionSyntax expression, string text) =>
        expression
            is InvocationExpressionSyntax
                or IdentifierNameSyntax
                or MemberAccessExpressionSyntax
                or ParenthesizedExpressionSyntax
                or ElementAccessExpressionSyntax
                or ConditionalAccessExpressionSyntax
                or ObjectCreationExpressionSyntax
            ? "await " + text
            : $"await ({text})";

    // return task; is await task; return; without the second part where nothing follows.
    private static IEnumerable<TextChange> Bare(
        Draft draft,
        ReturnStatementSyntax statement,
        bool isLast
    )
    {
        var expression = statement.Expression!;
        if (IsDone(expression, draft.Model))
        {
            return
            [
                new(TextSpan.FromBounds(statement.ReturnKeyword.Span.End, expression.Span.End), ""),
            ];
        }

        var awaited = Await(expression, draft.Text.ToString(expression.Span));
        var indent = draft.Layout.IndentAt(statement.SpanStart);
        var isEmbedded = statement.Parent is not (BlockSyntax or SwitchSectionSyntax);
        var whole = TextSpan.FromBounds(
            statement.ReturnKeyword.SpanStart,
            statement.SemicolonToken.Span.End
        );
        return isLast ? [new(TextSpan.FromBounds(whole.Start, expression.Span.End), awaited)]
            : isEmbedded ? [new(whole, $"{{ {awaited}; return; }}")]
            :
            [
                new(TextSpan.FromBounds(whole.Start, expression.Span.End), awaited),
                new(
                    new TextSpan(StatementLines.EndOf(statement), 0),
                    draft.Layout.Lines(indent, "return;")
                ),
            ];
    }

    private static string Value(Draft draft, ExpressionSyntax expression) =>
        Inner(expression, draft.Model) is { } inner
            ? draft.Text.ToString(inner.Span)
            : Await(expression, draft.Text.ToString(expression.Span));

    private static IEnumerable<TextChange> Replaced(
        Draft draft,
        ExpressionSyntax expression,
        string text
    )
    {
        var old = draft.Text.ToString(expression.Span);
        // An await in front is an insertion, so that places inside the expression keep their meaning.
        return text == "await " + old
            ? [new(new TextSpan(expression.SpanStart, 0), "await ")]
            : [new(expression.Span, text)];
    }

    // What Task.FromResult and new ValueTask<T> hold.
    private static ExpressionSyntax? Inner(ExpressionSyntax expression, SemanticModel model) =>
        expression switch
        {
            PostfixUnaryExpressionSyntax certain => Inner(certain.Operand, model),
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var value }] } call
                when model.GetSymbolInfo(call).Symbol
                    is IMethodSymbol { Name: "FromResult", ContainingType: var type }
                    && TaskTypes.IsTask(type) => value,
            BaseObjectCreationExpressionSyntax
            {
                ArgumentList.Arguments: [{ Expression: var value }]
            }
                when TaskTypes.IsTask(model.GetTypeInfo(expression).Type)
                    && !TaskTypes.IsTask(model.GetTypeInfo(value).Type) => value,
            _ => null,
        };

    private static bool IsDone(ExpressionSyntax expression, SemanticModel model) =>
        expression.IsKind(SyntaxKind.DefaultLiteralExpression)
        || (
            model.GetSymbolInfo(expression).Symbol
                is IPropertySymbol { Name: "CompletedTask", ContainingType: var type }
            && TaskTypes.IsTask(type)
        );

    private static bool IsLast(StatementSyntax statement, SyntaxNode function) =>
        statement.Parent is BlockSyntax block
        && block == Functions.Body(function)
        && block.Statements.Last() == statement;
}
