using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Event handlers stay void: an event waits for nobody.</summary>
internal static class EventHandlers
{
    public static bool IsOne(SyntaxNode function, IMethodSymbol symbol, Draft draft) =>
        HasShape(symbol) || IsAddedToEvent(function, symbol, draft);

    private static bool HasShape(IMethodSymbol symbol) =>
        symbol.Parameters is [{ Type.SpecialType: SpecialType.System_Object }, { Type: var type }]
        && IsEventArgs(type);

    private static bool IsEventArgs(ITypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t is { Name: "EventArgs", ContainingNamespace: { Name: "System" } })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAddedToEvent(SyntaxNode function, IMethodSymbol symbol, Draft draft) =>
        function is AnonymousFunctionExpressionSyntax lambda
            ? IsEvent(lambda.Parent as AssignmentExpressionSyntax, draft)
            : draft
                .Root.DescendantNodes()
                .OfType<AssignmentExpressionSyntax>()
                .Any(assignment =>
                    assignment.Right.ToString().Split('.').Last() == symbol.Name
                    && IsEvent(assignment, draft)
                );

    private static bool IsEvent(AssignmentExpressionSyntax? assignment, Draft draft) =>
        assignment is not null
        && assignment.IsKind(SyntaxKind.AddAssignmentExpression)
        && draft.Model.GetSymbolInfo(assignment.Left).Symbol is IEventSymbol;
}
