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

    /// <summary>The attribute on a method, on the type of a delegate, on what it overrides or on the interface member that it implements.</summary>
    public static AttributeData? FindOnMethod(IMethodSymbol method, INamedTypeSymbol? attribute)
    {
        if (attribute is null)
        {
            return null;
        }

        if (method.MethodKind is MethodKind.DelegateInvoke)
        {
            return Find(method.ContainingType.OriginalDefinition, attribute);
        }

        for (
            var m = method.OriginalDefinition;
            m is not null;
            m = m.OverriddenMethod?.OriginalDefinition
        )
        {
            if (Find(m, attribute) is { } found)
            {
                return found;
            }
        }

        return method.MethodKind is MethodKind.Ordinary
            ? Implemented(method.OriginalDefinition)
                .Select(member => Find(member, attribute))
                .FirstOrDefault(found => found is not null)
            : null;
    }

    /// <summary>Whether a method, or a type around it, says that its saves are not meant for the cloud.</summary>
    public static bool IsNoSync(ISymbol symbol, INamedTypeSymbol? attribute)
    {
        for (var s = symbol; s is not null and not INamespaceSymbol; s = s.ContainingSymbol)
        {
            if (
                s is IMethodSymbol method
                    ? FindOnMethod(method, attribute) is not null
                    : Find(s.OriginalDefinition, attribute) is not null
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The members of interfaces that a method stands for.</summary>
    public static IEnumerable<IMethodSymbol> Implemented(IMethodSymbol method) =>
        method.ContainingType is null or { TypeKind: TypeKind.Interface }
            ? []
            : method
                .ContainingType.AllInterfaces.SelectMany(type =>
                    type.GetMembers(Simple(method.Name))
                )
                .OfType<IMethodSymbol>()
                .Where(member =>
                    SymbolEqualityComparer.Default.Equals(
                        method.ContainingType.FindImplementationForInterfaceMember(member),
                        method
                    )
                );

    private static string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
