using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>The save that a diagnostic at a sync is about.</summary>
internal static class SavesBefore
{
    /// <summary>The save, or the call of the helper that saves, in the body of the sync; null if it is not plain which call that is.</summary>
    public static SyntaxNode? Find(Draft draft, SyntaxNode sync)
    {
        if (draft.Finding.Other(FixProperties.SaveIndex) is not { IsEmpty: false } place)
        {
            return null;
        }

        var save = draft.NodeAt(place);
        var (helper, body) = (Functions.Named(save), Functions.Named(sync));
        if (helper == body)
        {
            return save;
        }

        var calls = body.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call =>
                call.SpanStart < sync.SpanStart
                && draft.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method
                && method.DeclaringSyntaxReferences.Any(reference =>
                    reference.GetSyntax() == helper
                )
            )
            .ToList();
        return calls is [var only] ? only : null;
    }

    /// <summary>Whether each save comes to the sync no more than once: no loop or function is around the sync alone.</summary>
    public static bool IsPassedOnce(SyntaxNode save, SyntaxNode sync) =>
        sync.Ancestors()
            .TakeWhile(node => !node.Span.Contains(save.Span))
            .All(node =>
                !Functions.IsFunction(node)
                && node
                    is not (
                        CommonForEachStatementSyntax
                        or ForStatementSyntax
                        or WhileStatementSyntax
                        or DoStatementSyntax
                    )
            );
}
