using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>Whether a type may stand for another. In doubt it may.</summary>
internal static class TypeRelations
{
    /// <summary>Whether the type is another one, derives from it or implements it; a type parameter is whatever its constraints allow.</summary>
    public static bool IsOrDerives(ITypeSymbol type, ITypeSymbol other) =>
        other is ITypeParameterSymbol parameter
            ? parameter.ConstraintTypes.All(constraint =>
                constraint is ITypeParameterSymbol || IsOrDerives(type, constraint)
            )
            : IsSame(type, other)
                || (type as INamedTypeSymbol)?.SelfAndBases().Any(b => IsSame(b, other)) == true
                || type.AllInterfaces.Any(implemented => MayBe(implemented, other));

    /// <summary>Whether two constructions of one type may be the same; where an argument is a type parameter or variant, they may.</summary>
    public static bool MayBe(ITypeSymbol one, ITypeSymbol other) =>
        IsSame(one, other)
        || (
            one is INamedTypeSymbol a
            && other is INamedTypeSymbol b
            && IsSame(a.OriginalDefinition, b.OriginalDefinition)
            && a.TypeArguments.Zip(b.TypeArguments, MayBeArgument).All(may => may)
        );

    private static bool MayBeArgument(ITypeSymbol one, ITypeSymbol other) =>
        one is ITypeParameterSymbol
        || other is ITypeParameterSymbol
        || MayBe(one, other)
        || (one.IsReferenceType && other.IsReferenceType && IsEither(one, other));

    private static bool IsEither(ITypeSymbol one, ITypeSymbol other) =>
        one.SpecialType is not SpecialType.System_Object
        && other.SpecialType is not SpecialType.System_Object
        && (IsOrDerives(one, other) || IsOrDerives(other, one));

    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one, other);
}
