using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>What several readers ask of the compiler's symbols.</summary>
internal static class Symbols
{
    private static readonly SymbolDisplayFormat Short =
        SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        );

    /// <summary>As generated code writes it.</summary>
    public static string NameOf(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None)
            .ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>As a message writes it.</summary>
    public static string ShortNameOf(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Short);

    public static bool IsNamed(ISymbol? symbol, string @namespace, string name) =>
        symbol?.Name == name && symbol.ContainingNamespace?.ToDisplayString() == @namespace;

    public static AttributeData? Attribute(ISymbol symbol, string @namespace, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsNamed(attribute.AttributeClass, @namespace, name))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether generated code, which stands in the project, may name it; its type aside.</summary>
    public static bool IsUsable(ISymbol symbol) =>
        IsVisible(symbol.DeclaredAccessibility, symbol) && !IsForbidden(symbol);

    /// <summary>Whether a type is public, and all that it stands in.</summary>
    public static bool IsPublic(INamedTypeSymbol type) =>
        Chain(type).All(outer => outer.DeclaredAccessibility is Accessibility.Public);

    /// <summary>Whether generated code may name a type.</summary>
    public static bool IsUsableType(INamedTypeSymbol type) =>
        !type.IsFileLocal && Chain(type).All(IsUsable);

    public static IEnumerable<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            yield return outer;
        }
    }

    private static bool IsVisible(Accessibility accessibility, ISymbol symbol) =>
        accessibility is Accessibility.Public
        || (
            accessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal
            && symbol.Locations.Any(location => location.IsInSource)
        );

    /// <summary>Using it would be an error whatever is silenced.</summary>
    private static bool IsForbidden(ISymbol symbol) =>
        Attribute(symbol, "System", "ObsoleteAttribute")
            is { ConstructorArguments: [_, { Value: true }] }
        || Attribute(symbol, "System.Diagnostics.CodeAnalysis", "ExperimentalAttribute")
            is not null;
}
