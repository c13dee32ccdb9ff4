using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>All that the rules about saves know of a compilation before they look at a body. Made once; safe for any number of threads.</summary>
internal sealed class CompilationKnowledge
{
    private readonly SdkKnowledge sdk;
    private readonly Func<SyntaxTree, Conventions> conventions;
    private readonly ConcurrentDictionary<ITypeSymbol, Held?> held = new(
        SymbolEqualityComparer.Default
    );

    public CompilationKnowledge(
        SdkKnowledge sdk,
        Compilation compilation,
        AnalyzerConfigOptionsProvider options
    )
    {
        this.sdk = sdk;
        Names = new(sdk.Entities);
        Holders = new(sdk.Symbols);
        Stores = new(sdk.Symbols);
        SourceHolders = new(compilation.Assembly, Holders, sdk.Symbols);
        conventions = Conventions.Reader(options);
    }

    public KnownSymbols Symbols => sdk.Symbols;
    public EntityCatalogue Entities => sdk.Entities;
    public EntityNames Names { get; }
    public ManagerHolders Holders { get; }
    public Stores Stores { get; }
    public SourceHolders SourceHolders { get; }

    public Conventions ConventionsOf(SyntaxTree tree) => conventions(tree);

    /// <summary>The entity that a value of the type is, or holds many of; tasks and nullables are looked through.</summary>
    public Held? HeldBy(ITypeSymbol? type) => type is null ? null : held.GetOrAdd(type, ReadHeld);

    /// <summary>What the attributes on a method say.</summary>
    public Marks MarksOf(IMethodSymbol method) => sdk.MarksOf(method);

    public bool IsNoSync(IMethodSymbol method) => sdk.MarksOf(method).NoSync;

    public bool IsNoSync(ITypeSymbol type) => sdk.IsNoSync(type);

    private Held? ReadHeld(ITypeSymbol type)
    {
        var inner = type.Unwrapped();
        return Entities.Find(inner) is { } one ? new(one, Many: false)
            : Entities.Find(inner.ItemType()) is { } many ? new(many, Many: true)
            : null;
    }
}
