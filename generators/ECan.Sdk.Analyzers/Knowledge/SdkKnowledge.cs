using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>
/// What a compilation knows of the runtime: its types, the entities, what is said of methods by attributes. Made once for all rules; safe for any
/// number of threads.
/// </summary>
internal sealed class SdkKnowledge
{
    private static readonly ConditionalWeakTable<Compilation, SdkKnowledge?[]> Known = new();

    private readonly ConcurrentDictionary<IMethodSymbol, Marks> marks = new(
        SymbolEqualityComparer.Default
    );

    private SdkKnowledge(KnownSymbols symbols, EntityCatalogue entities)
    {
        Symbols = symbols;
        Entities = entities;
    }

    public KnownSymbols Symbols { get; }
    public EntityCatalogue Entities { get; }

    /// <summary>Null if the compilation does not refer to the runtime.</summary>
    public static SdkKnowledge? In(Compilation compilation) => Known.GetValue(compilation, Read)[0];

    /// <summary>What the attributes on a method say. Asked of every call, so it is remembered.</summary>
    public Marks MarksOf(IMethodSymbol method) =>
        Entities.Knows(method.ContainingAssembly)
            ? marks.GetOrAdd(method.Definition(), Read)
            : Marks.None;

    public bool IsNoSync(ITypeSymbol type) =>
        Annotations.IsNoSync(type, Symbols.NoSync, Entities.Knows);

    private static SdkKnowledge?[] Read(Compilation compilation) =>
        [
            KnownSymbols.In(compilation) is { } symbols
                ? new(symbols, EntityCatalogue.Read(compilation, symbols.EntityInfo))
                : null,
        ];

    private Marks Read(IMethodSymbol method) =>
        new(
            Annotations.FindOnMethod(method, Symbols.SavesEntity, Entities.Knows),
            Annotations.FindOnMethod(method, Symbols.SyncsEntity, Entities.Knows),
            Annotations.IsNoSync(method, Symbols.NoSync, Entities.Knows)
        );
}

/// <summary>What the attributes on a method say.</summary>
internal sealed record Marks(AttributeData? Saves, AttributeData? Syncs, bool NoSync)
{
    public static Marks None { get; } = new(null, null, NoSync: false);
}
