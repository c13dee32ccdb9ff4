using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>What is asked of a type again and again, within one compilation: a display string costs more than all else about a property.</summary>
internal sealed class TypeFacts
{
    private readonly Dictionary<ITypeSymbol, string> names = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, string> shortNames = new(
        SymbolEqualityComparer.Default
    );
    private readonly Dictionary<ITypeSymbol, ClrKind> kinds = new(SymbolEqualityComparer.Default);

    /// <inheritdoc cref="Symbols.NameOf"/>
    public string NameOf(ITypeSymbol type) => Of(names, type, Symbols.NameOf);

    /// <inheritdoc cref="Symbols.ShortNameOf"/>
    public string ShortNameOf(ITypeSymbol type) => Of(shortNames, type, Symbols.ShortNameOf);

    public ClrKind KindOf(ITypeSymbol type) => Of(kinds, type, ClrKinds.Of);

    private static T Of<T>(
        Dictionary<ITypeSymbol, T> known,
        ITypeSymbol type,
        Func<ITypeSymbol, T> find
    )
    {
        if (!known.TryGetValue(type, out var value))
        {
            value = find(type);
            known.Add(type, value);
        }

        return value;
    }
}
