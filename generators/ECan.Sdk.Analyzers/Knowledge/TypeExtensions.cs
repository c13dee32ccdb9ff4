using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>Questions about types.</summary>
internal static class TypeExtensions
{
    /// <summary>Whether the type is a class, or derives from it; type arguments do not matter.</summary>
    public static bool Is(this ITypeSymbol? type, INamedTypeSymbol? baseType)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, baseType))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type and those it derives from.</summary>
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(this INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            yield return t;
        }
    }

    /// <summary>The type inside Task, ValueTask and Nullable; void for a task without a result.</summary>
    public static ITypeSymbol? Unwrapped(this ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: [var inner] } named
        && (named.Name is "Task" or "ValueTask" or "ConfiguredTaskAwaitable" || IsNullable(named))
            ? inner.Unwrapped()
            : type;

    /// <summary>The type of the items; null for what is no collection, and for text.</summary>
    public static ITypeSymbol? ItemType(this ITypeSymbol? type)
    {
        switch (type)
        {
            case null:
            case { SpecialType: SpecialType.System_String }:
                return null;
            case IArrayTypeSymbol array:
                return array.ElementType;
            default:
                var sequence =
                    AsSequence(type)
                    ?? type.AllInterfaces.Select(AsSequence)
                        .FirstOrDefault(found => found is not null);
                return sequence?.TypeArguments[0];
        }
    }

    private static INamedTypeSymbol? AsSequence(ITypeSymbol type) =>
        type is INamedTypeSymbol named
        && (
            named.OriginalDefinition.SpecialType
                is SpecialType.System_Collections_Generic_IEnumerable_T
            || named is { Name: "IAsyncEnumerable" or "Span" or "ReadOnlySpan", Arity: 1 }
        )
            ? named
            : null;

    private static bool IsNullable(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T;
}
