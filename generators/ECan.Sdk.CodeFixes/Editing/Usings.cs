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

    /// <summary>The namespace of the runtime, if a type of it is not known at the place.</summary>
    public static IEnumerable<string> ForSdk(Draft draft, int position, string type) =>
        draft
            .Model.LookupNamespacesAndTypes(position, name: type)
            .Any(found => found.ContainingNamespace.ToDisplayString() == Sdk)
            ? []
            : [Sdk];

    /// <summary>The namespace of an extension method of the manager, if it is not known at the place.</summary>
    public static IEnumerable<string> ForExtension(
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
            : [space!];

    /// <summary>Adds the usings that are not there.</summary>
    public static IEnumerable<TextChange> Add(Draft draft, params IEnumerable<string> spaces)
    {
        var unit = (CompilationUnitSyntax)draft.Root;
        var plain = (unit.Usings.Count > 0 ? unit.Usings : InNamespace(unit))
            .Where(u => u.Alias is null && u.StaticKeyword.IsKind(SyntaxKind.None))
            .ToList();
        var missing = spaces
            .Distinct(StringComparer.Ordinal)
            .Where(space => plain.All(u => NameOf(u) != space))
            .OrderBy(space => !IsSystem(space))
            .ThenBy(space => space, StringComparer.Ordinal)
            .ToList();
        if (plain.Count == 0)
        {
            return missing.Count == 0 ? [] : [AsFirst(draft, unit, missing)];
        }

        return missing
            .GroupBy(space => plain.Find(u => IsBefore(space, NameOf(u))))
            .Select(group =>
                group.Key is { } next
                    ? Insertion.Insert(
                        next.SpanStart,
                        string.Concat(
                            group.Select(space =>
                                Text(space)
                                + draft.Layout.NewLine
                                + draft.Layout.IndentAt(next.SpanStart)
                            )
                        )
                    )
                    : Insertion.Insert(
                        plain[plain.Count - 1].Span.End,
                        draft.Layout.Lines(
                            draft.Layout.IndentAt(plain[plain.Count - 1].SpanStart),
                            group.Select(Text)
                        )
                    )
            );
    }

    // Comments at the head of the file stay there.
    private static TextChange AsFirst(
        Draft draft,
        CompilationUnitSyntax unit,
        IEnumerable<string> spaces
    ) =>
        Insertion.Insert(
            (
                unit.Members.Count > 0 ? unit.Members[0].GetFirstToken() : unit.EndOfFileToken
            ).SpanStart,
            string.Concat(spaces.Select(space => Text(space) + draft.Layout.NewLine))
                + draft.Layout.NewLine
        );

    private static string Text(string space) => $"using {space};";

    private static string NameOf(UsingDirectiveSyntax directive) =>
        directive.Name?.ToString() ?? "";

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
