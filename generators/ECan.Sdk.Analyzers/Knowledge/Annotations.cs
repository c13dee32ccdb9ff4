using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>What the attributes of the runtime say of a symbol.</summary>
internal static class Annotations
{
    public static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? attribute) =>
        attribute is null
            ? null
            : symbol
                .GetAttributes()
                .FirstOrDefault(data =>
                    SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)
                );

    /// <summary>The attribute on a method, on the type of a delegate, on what it overrides or on the interface members that it implements.</summary>
    /// <param name="method">The method.</param>
    /// <param name="attribute">The type of the attribute.</param>
    /// <param name="knows">Whether the types of an assembly can carry it: the interfaces of others are not looked at.</param>
    public static AttributeData? FindOnMethod(
        IMethodSymbol method,
        INamedTypeSymbol? attribute,
        Func<IAssemblySymbol?, bool> knows
    ) =>
        attribute is null ? null
        : method.MethodKind is MethodKind.DelegateInvoke
            ? Find(method.ContainingType.OriginalDefinition, attribute)
        : SelfAndOverridden(method)
            .SelectMany(m => Implemented(m, knows).Prepend(m))
            .Select(m => Find(m, attribute))
            .FirstOrDefault(found => found is not null);

    /// <summary>Whether a method, a type around it, or what it overrides or implements says that its saves are not meant for the cloud.</summary>
    public static bool IsNoSync(
        ISymbol symbol,
        INamedTypeSymbol? attribute,
        Func<IAssemblySymbol?, bool> knows
    )
    {
        for (var s = symbol; s is not null and not INamespaceSymbol; s = s.ContainingSymbol)
        {
            if (
                s is IMethodSymbol method
                    ? FindOnMethod(method, attribute, knows) is not null
                        || IsOnInterface(method, attribute, knows)
                    : Find(s.OriginalDefinition, attribute) is not null
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOnInterface(
        IMethodSymbol method,
        INamedTypeSymbol? attribute,
        Func<IAssemblySymbol?, bool> knows
    ) =>
        SelfAndOverridden(method)
            .SelectMany(m => Implemented(m, knows))
            .Any(member => Find(member.ContainingType.OriginalDefinition, attribute) is not null);

    private static IEnumerable<IMethodSymbol> SelfAndOverridden(IMethodSymbol method)
    {
        for (
            var m = method.OriginalDefinition;
            m is not null;
            m = m.OverriddenMethod?.OriginalDefinition
        )
        {
            yield return m;
        }
    }

    // The members of interfaces that a method stands for.
    private static IEnumerable<IMethodSymbol> Implemented(
        IMethodSymbol method,
        Func<IAssemblySymbol?, bool> knows
    ) =>
        method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation)
        || method.ContainingType is null or { TypeKind: TypeKind.Interface }
            ? []
            : method
                .ContainingType.AllInterfaces.Where(type => knows(type.ContainingAssembly))
                .SelectMany(type => type.GetMembers(Simple(method.Name)))
                .OfType<IMethodSymbol>()
                .Where(member =>
                    SymbolEqualityComparer.Default.Equals(
                        method.ContainingType.FindImplementationForInterfaceMember(member),
                        method
                    )
                )
                .Select(member => member.OriginalDefinition);

    private static string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
