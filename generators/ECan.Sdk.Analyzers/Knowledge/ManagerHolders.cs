using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>
/// Types that have a sync manager, or the queue: in a field or property, or as a parameter of a constructor or method, there or to be asked for. Whoever hands an entity to one of
/// them may have it synced there, and what goes on in another type is not looked into.
/// </summary>
internal sealed class ManagerHolders(KnownSymbols symbols)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> known = new(
        SymbolEqualityComparer.Default
    );

    public bool Contains(ITypeSymbol? type) =>
        type switch
        {
            INamedTypeSymbol named => known.GetOrAdd(named.OriginalDefinition, Holds),
            ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(Contains),
            _ => false,
        };

    private bool Holds(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.None
        && !symbols.IsManager(type)
        && (
            type.SelfAndBases().Any(HoldsItself)
            || (type.TypeKind is TypeKind.Interface && type.AllInterfaces.Any(HoldsItself))
        );

    // The framework knows no manager, and its types have thousands of members.
    private bool HoldsItself(INamedTypeSymbol type) =>
        !IsOfFramework(type) && type.GetMembers().Any(HasManager);

    private bool HasManager(ISymbol member) =>
        member switch
        {
            IFieldSymbol field => symbols.GivesManager(field.Type),
            IPropertySymbol property => symbols.GivesManager(property.Type),
            IMethodSymbol method => method.Parameters.Any(parameter =>
                symbols.GivesManager(parameter.Type)
            ),
            _ => false,
        };

    public static bool IsOfFramework(INamedTypeSymbol type) =>
        type.ContainingAssembly?.Name is { } name
        && (
            name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || name is "mscorlib" or "netstandard"
        );
}
