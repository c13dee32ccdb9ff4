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
            return Value(expression, draft.Model);
        }

        return Functions
            .OwnNodes(function)
            .OfType<ReturnStatementSyntax>()
            .Where(statement => statement.Expression is not null)
            .SelectMany(statement =>
                hasResult
                    ? Value(statement.Expression!, draft.Model)
                    : Bare(draft, statement, IsLast(statement, function))
            );
    }

    /// <summary>The expression with an await before it.</summary>
    public static string Await(ExpressionSyntax expression, string text) =>
        BindsTightly(expression) ? "await " + text : $"await ({text})";

    // Only what stands around an expression is changed, so that places inside it keep their meaning.
    private static IEnumerable<TextChange> Value(ExpressionSyntax expression, SemanticModel model)
    {
        if (Inner(expression, model) is { } inner)
        {
            return
            [
                new(TextSpan.FromBounds(expression.SpanStart, inner.SpanStart), ""),
                new(TextSpan.FromBounds(inner.Span.End, expression.Span.End), ""),
            ];
        }

        var task = Wrapped(expression, model) ?? expression;
        var isTight = BindsTightly(task);
        return
        [
            new(
                TextSpan.FromBounds(expression.SpanStart, task.SpanStart),
                isTight ? "await " : "await ("
            ),
            new(TextSpan.FromBounds(task.Span.End, expression.Span.End), isTight ? "" : ")"),
        ];
    }

    // return task; is await task; return; without the second part where nothing follows.
    private static List<TextChange> Bare(Draft draft, ReturnStatementSyntax statement, bool isLast)
    {
        var expression = statement.Expression!;
        if (IsDone(expression, draft.Model))
        {
            return
            [
                new(TextSpan.FromBounds(statement.ReturnKeyword.Span.End, expression.Span.End), ""),
            ];
        }

        var isEmbedded = statement.Parent is not (BlockSyntax or SwitchSectionSyntax);
        var task = Wrapped(expression, draft.Model) ?? expression;
        var isTight = BindsTightly(task);
        List<TextChange> changes =
        [
            new(
                TextSpan.FromBounds(statement.SpanStart, task.SpanStart),
                (isEmbedded && !isLast ? "{ " : "") + (isTight ? "await " : "await (")
            ),
            new(TextSpan.FromBounds(task.Span.End, expression.Span.End), isTight ? "" : ")"),
        ];
        if (!isLast)
        {
            changes.Add(
                isEmbedded
                    ? Insertion.Insert(statement.Span.End, " return; }")
                    : Insertion.Insert(
                        StatementLines.EndOf(statement),
                        draft.Layout.Lines(draft.Layout.IndentAt(statement.SpanStart), "return;")
                    )
            );
        }

        return changes;
    }

    private static bool BindsTightly(ExpressionSyntax expression) =>
        expression
            is InvocationExpressionSyntax
                or IdentifierNameSyntax
                or MemberAccessExpressionSyntax
                or ParenthesizedExpressionSyntax
                or ElementAccessExpressionSyntax
                or ConditionalAccessExpressionSyntax
                or ObjectCreationExpressionSyntax;

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

    // The task in new ValueTask(task).
    private static ExpressionSyntax? Wrapped(ExpressionSyntax expression, SemanticModel model) =>
        expression
            is BaseObjectCreationExpressionSyntax
            {
                ArgumentList.Arguments: [{ Expression: var task }]
            }
        && TaskTypes.IsTask(model.GetTypeInfo(expression).Type)
        && TaskTypes.IsTask(model.GetTypeInfo(task).Type)
            ? task
            : null;

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
