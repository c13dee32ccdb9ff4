using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Finds the cancellation token that a new sync gets.</summary>
internal static class Token
{
    /// <summary>What the save gets, else a parameter or local at hand, else the request's; null if there is none.</summary>
    public static string? Find(Draft draft, SyntaxNode save, int position)
    {
        if (save is InvocationExpressionSyntax call)
        {
            var given = call
                .ArgumentList.Arguments.Select(argument => argument.Expression)
                .FirstOrDefault(expression => IsOfRequest(expression, draft.Model));
            if (given is not null)
            {
                return given.ToString();
            }
        }

        var values = Scope.Values(draft, position).ToList();
        return values
                .Where(pair =>
                    pair.Symbol is IParameterSymbol or ILocalSymbol && IsToken(pair.Type)
                )
                .Select(pair => pair.Symbol.Name)
                .FirstOrDefault()
            ?? values
                .Where(pair => IsHttpContext(pair.Type))
                .Select(pair => pair.Symbol.Name + ".RequestAborted")
                .FirstOrDefault();
    }

    // Not "default" and not CancellationToken.None: those say nothing.
    private static bool IsOfRequest(ExpressionSyntax expression, SemanticModel model) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && IsToken(model.GetTypeInfo(expression).Type)
        && model.GetSymbolInfo(expression).Symbol
            is not (null or { ContainingType.Name: "CancellationToken" });

    private static bool IsToken(ITypeSymbol? type) =>
        type is { Name: "CancellationToken" }
        && type.ContainingNamespace.ToDisplayString() == "System.Threading";

    private static bool IsHttpContext(ITypeSymbol type) =>
        type is { Name: "HttpContext" }
        && type.ContainingNamespace.ToDisplayString() == "Microsoft.AspNetCore.Http";
}
