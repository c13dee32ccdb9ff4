using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>The methods, local functions and lambdas around a place.</summary>
internal static class Functions
{
    /// <summary>The nearest one; null in top-level statements.</summary>
    public static SyntaxNode? Around(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(IsFunction);

    /// <summary>The nearest one that can be called by its name, or the file for top-level statements: lambdas belong to it.</summary>
    public static SyntaxNode Named(SyntaxNode node) =>
        node.Ancestors()
            .First(ancestor =>
                (IsFunction(ancestor) && ancestor is not AnonymousFunctionExpressionSyntax)
                || ancestor is CompilationUnitSyntax
            );

    public static bool IsFunction(SyntaxNode node) =>
        node
            is BaseMethodDeclarationSyntax
                or LocalFunctionStatementSyntax
                or AnonymousFunctionExpressionSyntax
                or AccessorDeclarationSyntax
                or BasePropertyDeclarationSyntax
                or BaseFieldDeclarationSyntax;

    public static bool IsAsync(SyntaxNode function) =>
        function switch
        {
            MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
            LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
            AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(
                SyntaxKind.AsyncKeyword
            ),
            _ => false,
        };

    public static SyntaxNode? Body(SyntaxNode function) =>
        function switch
        {
            BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body
                ?? method.ExpressionBody?.Expression,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body
                ?? local.ExpressionBody?.Expression,
            AnonymousFunctionExpressionSyntax lambda => lambda.Body,
            _ => null,
        };

    /// <summary>The nodes of its own body, without those of functions inside it.</summary>
    public static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        Body(function) is { } body
            ? body.DescendantNodesAndSelf(node => node == body || !IsFunction(node))
            : [];

    public static IMethodSymbol? Symbol(SyntaxNode function, SemanticModel model) =>
        function switch
        {
            BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax => model.GetDeclaredSymbol(
                function
            ) as IMethodSymbol,
            AnonymousFunctionExpressionSyntax => model.GetSymbolInfo(function).Symbol
                as IMethodSymbol,
            _ => null,
        };
}
