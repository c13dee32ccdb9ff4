using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>The statement that syncs what was saved.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Namespaces">The usings that it takes.</param>
internal sealed record SyncCall(string Text, IReadOnlyList<string> Namespaces)
{
    /// <summary>Null if the analyzer cannot say what to sync.</summary>
    public static SyncCall? Of(Draft draft, SyntaxNode save, Manager manager)
    {
        var finding = draft.Finding;
        if (
            finding[FixProperties.SyncMethod] is not { } method
            || finding[FixProperties.Entity] is not { } entity
            || finding[FixProperties.Operation] is not { } operation
        )
        {
            return null;
        }

        var isId = finding[FixProperties.Shape] == FixProperties.ShapeId;
        if (isId && (operation != "Delete" || !IsGenerated(method)))
        {
            return null;
        }

        var position = save.SpanStart;
        var name = isId ? "Delete" + method.Substring("Sync".Length) : method;
        var token = Token.Find(draft, save, position) is { } found ? ", " + found : "";
        var arguments = isId ? entity + token : $"{entity}, SyncOperation.{operation}{token}";
        var ending = IsConfigured(save) ? ".ConfigureAwait(false)" : "";
        return new(
            $"await {manager.Name}.{name}({arguments}){ending};",
            [
                .. Usings
                    .ForExtension(
                        draft,
                        position,
                        manager.Type,
                        name,
                        finding[FixProperties.SyncNamespace]
                    )
                    .Concat(isId ? [] : Usings.ForSdk(draft, position, "SyncOperation")),
            ]
        );
    }

    private static bool IsGenerated(string method) =>
        method is not ("SyncToCloudAsync" or "SyncManyToCloudAsync");

    // The code around does not go back to where it came from either.
    private static bool IsConfigured(SyntaxNode save) =>
        save.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" };
}
