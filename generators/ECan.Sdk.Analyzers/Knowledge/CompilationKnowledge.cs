using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>All that the rules know of a compilation before they look at a body. Made once; safe for any number of threads.</summary>
internal sealed class CompilationKnowledge
{
    private readonly Func<SyntaxTree, Conventions> conventions;
    private readonly ConcurrentDictionary<IMethodSymbol, Marks> marks = new(
        SymbolEqualityComparer.Default
    );

    private CompilationKnowledge(
        KnownSymbols symbols,
        EntityCatalogue entities,
        IAssemblySymbol source,
        Func<SyntaxTree, Conventions> conventions
    )
    {
        Symbols = symbols;
        Entities = entities;
        Names = new(entities);
        Holders = new(symbols);
        SourceHolders = new(source, Holders);
        this.conventions = conventions;
    }

    public KnownSymbols Symbols { get; }
    public EntityCatalogue Entities { get; }
    public EntityNames Names { get; }
    public ManagerHolders Holders { get; }
    public SourceHolders SourceHolders { get; }

    /// <summary>Null if nothing can be wrong: the runtime is not referenced, or no entity is known.</summary>
    public static CompilationKnowledge? Of(Compilation compilation, AnalyzerOptions options)
    {
        if (KnownSymbols.In(compilation) is not { } symbols)
        {
            return null;
        }

        var entities = EntityCatalogue.Read(compilation, symbols.EntityInfo);
        return entities.IsEmpty
            ? null
            : new(
                symbols,
                entities,
                compilation.Assembly,
                Conventions.Reader(options.AnalyzerConfigOptionsProvider)
            );
    }

    public Conventions ConventionsOf(SyntaxTree tree) => conventions(tree);

    /// <summary>The entity that a value of the type is, or holds many of; tasks and nullables are looked through.</summary>
    public Held? HeldBy(ITypeSymbol? type)
    {
        var inner = type.Unwrapped();
        return Entities.Find(inner) is { } one ? new(one, Many: false)
            : Entities.Find(inner.ItemType()) is { } many ? new(many, Many: true)
            : null;
    }

    /// <summary>What the attributes on a method say. Asked of every call, so it is remembered.</summary>
    public Marks MarksOf(IMethodSymbol method) =>
        Entities.Knows(method.ContainingAssembly)
            ? marks.GetOrAdd(
                method.Definition(),
                m =>
                    new(
                        Annotations.FindOnMethod(m, Symbols.SavesEntity, Entities.Knows),
                        Annotations.FindOnMethod(m, Symbols.SyncsEntity, Entities.Knows),
                        Annotations.IsNoSync(m, Symbols.NoSync, Entities.Knows)
                    )
            )
            : Marks.None;

    public bool IsNoSync(IMethodSymbol method) => MarksOf(method).NoSync;

    public bool IsNoSync(ITypeSymbol type) =>
        Annotations.IsNoSync(type, Symbols.NoSync, Entities.Knows);
}

/// <summary>What the attributes on a method say.</summary>
internal sealed record Marks(AttributeData? Saves, AttributeData? Syncs, bool NoSync)
{
    public static Marks None { get; } = new(null, null, NoSync: false);
}
