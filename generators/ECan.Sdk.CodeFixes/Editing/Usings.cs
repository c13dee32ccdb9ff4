using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Adds usings in the order in which they stand: System first, then by name.</summary>
internal static class Usings
{
    private const string Sdk = "ECan.Sdk";

    /// <summary>The using of the runtime, if a type of it is not known at the place.</summary>
    public static IEnumerable<TextChange> ForSdk(Draft draft, int position, string type) =>
        draft
            .Model.LookupNamespacesAndTypes(position, name: type)
            .Any(found => found.ContainingNamespace.ToDisplayString() == Sdk)
            ? []
            : Add(draft, Sdk);

    /// <summary>The using of an extension method of the manager, if it is not known at the place.</summary>
    public static IEnumerable<TextChange> ForExtension(
        Draft draft,
        int position,
        ITypeSymbol manager,
        string method,
        string? space
    ) =>
        string.IsNullOrEmpty(space)
        || !draft
            .Model.LookupSymbols(position, manager, method, includeReducedExtensionMethods: true)
            .IsEmpty
            ? []
            : Add(draft, space!);

    public static IEnumerable<TextChange> Add(Draft draft, string space)
    {
        var unit = (CompilationUnitSyntax)draft.Root;
        var usings = unit.Usings.Count > 0 ? unit.Usings : InNamespace(unit);
        var text = $"using {space};";
        if (usings.Any(u => u.Alias is null && u.Name?.ToString() == space))
        {
            return [];
        }

        var plain = usings
            .Where(u => u.Alias is null && u.StaticKeyword.IsKind(SyntaxKind.None))
            .ToList();
        if (plain.Count == 0)
        {
            var first = unit.Members.FirstOrDefault()?.GetFirstToken() ?? unit.EndOfFileToken;
            return
            [
                new(
                    new TextSpan(first.SpanStart, 0),
                    text + draft.Layout.NewLine + draft.Layout.NewLine
                ),
            ];
        }

        var next = plain.FirstOrDefault(u => IsBefore(space, u.Name?.ToString() ?? ""));
        return next is not null
            ?
            [
                new(
                    new TextSpan(next.SpanStart, 0),
                    text + draft.Layout.NewLine + draft.Layout.IndentAt(next.SpanStart)
                ),
            ]
            :
            [
                new(
                    new TextSpan(plain.Last().Span.End, 0),
                    draft.Layout.Lines(draft.Layout.IndentAt(plain.Last().SpanStart), text)
                ),
            ];
    }

    private static SyntaxList<UsingDirectiveSyntax> InNamespace(CompilationUnitSyntax unit) =>
        unit
            .Members.OfType<BaseNamespaceDeclarationSyntax>()
            .Select(space => space.Usings)
            .FirstOrDefault(usings => usings.Count > 0);

    private static bool IsBefore(string space, string other)
    {
        var (isSystem, otherIsSystem) = (IsSystem(space), IsSystem(other));
        return isSystem == otherIsSystem ? string.CompareOrdinal(space, other) < 0 : isSystem;
    }

    private static bool IsSystem(string space) =>
        space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
}
