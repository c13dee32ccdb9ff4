using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>What types are to a save by convention. Asked of each call that is named like a save, also of each list's Add, so it is remembered.</summary>
internal sealed class Stores(KnownSymbols symbols)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, Traits> known = new(
        SymbolEqualityComparer.Default
    );

    /// <summary>The place that a method of a type saves to, called on a receiver of perhaps another type; null if it is none.</summary>
    public Store? Of(INamedTypeSymbol? receiver, INamedTypeSymbol containing)
    {
        var own = TraitsOf(receiver);
        var declared = TraitsOf(containing);
        return own.IsOfEfCore || declared.IsOfEfCore ? null
            : own.Named is { } kind ? new(receiver!, kind)
            : declared.Named is { } declaredKind ? new(containing, declaredKind)
            : own.IsMarked ? new(receiver!, StoreKind.Repository)
            : declared.IsMarked ? new(containing, StoreKind.Repository)
            : own.IsConnection ? new(receiver!, StoreKind.Connection)
            : null;
    }

    private Traits TraitsOf(INamedTypeSymbol? type) =>
        type is null ? Traits.None : known.GetOrAdd(type.OriginalDefinition, Read);

    private Traits Read(INamedTypeSymbol type) =>
        new(
            symbols.IsDbContext(type) || symbols.IsDbSet(type),
            NamedKind(type),
            type.AllInterfaces.Add(type)
                .Any(candidate =>
                    Annotations.Find(candidate.OriginalDefinition, symbols.SavesEntity) is not null
                ),
            IsConnection(type)
        );

    private static StoreKind? NamedKind(INamedTypeSymbol type) =>
        PascalWords.Of(type.Name) switch
        {
            [.., "Repository" or "Store" or "Dao"] => StoreKind.Repository,
            [.., "Service"] => StoreKind.Service,
            _ => null,
        };

    private bool IsConnection(INamedTypeSymbol type) =>
        type.Name.EndsWith("Connection", StringComparison.Ordinal)
        || (
            symbols.DbConnection is { } connection
            && (
                SymbolEqualityComparer.Default.Equals(type, connection)
                || type.AllInterfaces.Contains(connection, SymbolEqualityComparer.Default)
            )
        );

    private sealed record Traits(
        bool IsOfEfCore,
        StoreKind? Named,
        bool IsMarked,
        bool IsConnection
    )
    {
        public static Traits None { get; } = new(false, null, false, false);
    }
}

/// <summary>How a place that entities are saved to is told.</summary>
internal enum StoreKind
{
    /// <summary>Its name or a mark says that it is one.</summary>
    Repository,

    /// <summary>It may be one.</summary>
    Service,

    /// <summary>It takes whatever it is given.</summary>
    Connection,
}

/// <summary>A place that entities are saved to.</summary>
internal sealed record Store(INamedTypeSymbol Type, StoreKind Kind);
