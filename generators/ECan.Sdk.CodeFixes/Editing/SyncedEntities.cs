using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>What the syncs of a body are given.</summary>
internal static class SyncedEntities
{
    /// <summary>The argument that is an entity of the type or a collection of it; null if the call is about something else.</summary>
    public static ExpressionSyntax? Of(
        Draft draft,
        InvocationExpressionSyntax call,
        INamedTypeSymbol type
    ) =>
        call
            .ArgumentList.Arguments.Select(argument => argument.Expression)
            .FirstOrDefault(expression =>
                draft.Model.GetTypeInfo(expression).Type is { } given
                && (given.Is(type) || given.ItemType().Is(type))
            );

    /// <summary>Whether another sync behind a save is about the type, so that some path from the save has its sync.</summary>
    public static bool IsSyncedAfter(
        Draft draft,
        SyntaxNode save,
        SyntaxNode except,
        INamedTypeSymbol type
    ) =>
        Functions
            .Named(save)
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Any(call =>
                call != except
                && call.SpanStart > save.SpanStart
                && (
                    IsDelete(draft, call)
                    || (
                        Calls.NameOf(call).StartsWith("Sync", StringComparison.Ordinal)
                        && Of(draft, call, type) is not null
                    )
                )
            );

    // Delete{Entity}Async is given an id.
    private static bool IsDelete(Draft draft, InvocationExpressionSyntax call) =>
        draft.Finding[FixProperties.SyncMethod] is { } method
        && method.StartsWith("Sync", StringComparison.Ordinal)
        && Calls.NameOf(call) == "Delete" + method.Substring("Sync".Length);
}
