using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Makes the function around a place async, with the return type and the returns that this takes.</summary>
internal static class AsyncConversion
{
    /// <summary>The document in which the function around the finding may await; null if it cannot be made so.</summary>
    public static async Task<Draft?> ApplyAsync(Draft draft, CancellationToken cancellationToken)
    {
        var function = Functions.Around(draft.Node);
        if (function is null)
        {
            // Top-level statements may await as they are.
            return draft.Node.FirstAncestorOrSelf<GlobalStatementSyntax>() is null ? null : draft;
        }

        if (Functions.IsAsync(function))
        {
            return draft;
        }

        return Functions.Symbol(function, draft.Model) is { } symbol && CanBeAsync(function, symbol)
            ? await draft
                .WithAsync(Changes(draft, function, symbol), cancellationToken)
                .ConfigureAwait(false)
            : null;
    }

    /// <summary>
    /// Whether somebody waits for what was made async. A lambda becomes a task where its taker has a choice; where the taker insists on void,
    /// nobody does.
    /// </summary>
    public static bool IsWaitedFor(Draft before, Draft after) =>
        Functions.Around(before.Node) is not AnonymousFunctionExpressionSyntax lambda
        || Functions.IsAsync(lambda)
        || Functions.Around(after.Node) is not { } made
        || !Functions.IsAsync(made)
        || Functions.Symbol(made, after.Model) is not { ReturnsVoid: true } symbol
        || EventHandlers.IsOne(made, symbol, after);

    private static bool CanBeAsync(SyntaxNode function, IMethodSymbol symbol) =>
        symbol.MethodKind
            is MethodKind.Ordinary
                or MethodKind.LocalFunction
                or MethodKind.AnonymousFunction
                or MethodKind.ExplicitInterfaceImplementation
        && symbol.RefKind is RefKind.None
        && symbol.Parameters.All(parameter => parameter.RefKind is RefKind.None)
        && !Functions.OwnNodes(function).Any(node => node is YieldStatementSyntax)
        && (TaskTypes.IsTask(symbol.ReturnType) || !IsFixed(symbol));

    // The return type is said elsewhere too.
    private static bool IsFixed(IMethodSymbol symbol) =>
        symbol.IsOverride
        || symbol.IsVirtual
        || symbol.IsAbstract
        || symbol.PartialDefinitionPart is not null
        || symbol.ExplicitInterfaceImplementations.Length > 0
        || symbol
            .ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(symbol.Name))
            .Any(member =>
                SymbolEqualityComparer.Default.Equals(
                    symbol.ContainingType.FindImplementationForInterfaceMember(member),
                    symbol
                )
            );

    private static List<TextChange> Changes(Draft draft, SyntaxNode function, IMethodSymbol symbol)
    {
        var changes = new List<TextChange>
        {
            Insertion.Insert(KeywordPosition(function), "async "),
        };
        if (TaskTypes.IsTask(symbol.ReturnType))
        {
            changes.AddRange(Returns.Awaited(draft, function, symbol));
        }
        else if (
            ReturnType(function) is { } type
            && !(symbol.ReturnsVoid && EventHandlers.IsOne(function, symbol, draft))
        )
        {
            var (task, usings) = TaskTypes.Name(draft, type.SpanStart);
            changes.AddRange(usings);
            changes.Add(
                new(
                    type.Span,
                    symbol.ReturnsVoid ? task : $"{task}<{draft.Text.ToString(type.Span)}>"
                )
            );
        }

        return changes;
    }

    private static TypeSyntax? ReturnType(SyntaxNode function) =>
        function switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax local => local.ReturnType,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType,
            _ => null,
        };

    // "async" stands behind the other modifiers, before "partial".
    private static int KeywordPosition(SyntaxNode function) =>
        function switch
        {
            MethodDeclarationSyntax method => method
                .Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.PartialKeyword))
                .Select(modifier => modifier.SpanStart)
                .DefaultIfEmpty(method.ReturnType.SpanStart)
                .First(),
            LocalFunctionStatementSyntax local => local.ReturnType.SpanStart,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType?.SpanStart
                ?? lambda.ParameterList.SpanStart,
            SimpleLambdaExpressionSyntax lambda => lambda.Parameter.SpanStart,
            AnonymousMethodExpressionSyntax method => method.DelegateKeyword.SpanStart,
            _ => function.SpanStart,
        };
}
