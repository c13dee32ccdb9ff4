using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>The types that the rules are about, looked up once for each compilation.</summary>
internal sealed class KnownSymbols
{
    private KnownSymbols(
        Compilation compilation,
        INamedTypeSymbol manager,
        INamedTypeSymbol entityInfo
    )
    {
        Manager = manager;
        EntityInfo = entityInfo;
        Queue = compilation.GetTypeByMetadataName("ECan.Sdk.OfflineSyncQueue");
        SyncOperation = compilation.GetTypeByMetadataName("ECan.Sdk.SyncOperation");
        SavesEntity = compilation.GetTypeByMetadataName("ECan.Sdk.SavesEntityAttribute");
        SyncsEntity = compilation.GetTypeByMetadataName("ECan.Sdk.SyncsEntityAttribute");
        NoSync = compilation.GetTypeByMetadataName("ECan.Sdk.NoSyncAttribute");
        SyncHandler = compilation.GetTypeByMetadataName("ECan.Sdk.SyncHandlerAttribute");
        DbContext = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext");
        DbSet = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbSet`1");
        EntityEntry = compilation.GetTypeByMetadataName(
            "Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry"
        );
        DbConnection = compilation.GetTypeByMetadataName("System.Data.IDbConnection");
        ControllerBase = compilation.GetTypeByMetadataName(
            "Microsoft.AspNetCore.Mvc.ControllerBase"
        );
        EventArgs = compilation.GetTypeByMetadataName("System.EventArgs");
        Exception = compilation.GetTypeByMetadataName("System.Exception");
    }

    public INamedTypeSymbol Manager { get; }
    public INamedTypeSymbol EntityInfo { get; }
    public INamedTypeSymbol? Queue { get; }
    public INamedTypeSymbol? SyncOperation { get; }
    public INamedTypeSymbol? SavesEntity { get; }
    public INamedTypeSymbol? SyncsEntity { get; }
    public INamedTypeSymbol? NoSync { get; }
    public INamedTypeSymbol? SyncHandler { get; }
    public INamedTypeSymbol? DbContext { get; }
    public INamedTypeSymbol? DbSet { get; }
    public INamedTypeSymbol? EntityEntry { get; }
    public INamedTypeSymbol? DbConnection { get; }
    public INamedTypeSymbol? ControllerBase { get; }
    public INamedTypeSymbol? EventArgs { get; }
    public INamedTypeSymbol? Exception { get; }

    /// <summary>Null if the compilation does not refer to the runtime.</summary>
    public static KnownSymbols? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName("ECan.Sdk.IOfflineSyncManager") is { } manager
        && compilation.GetTypeByMetadataName("ECan.Sdk.SyncEntityInfoAttribute") is { } entityInfo
            ? new(compilation, manager, entityInfo)
            : null;

    /// <summary>Whether values of the type are sync managers.</summary>
    public bool IsManager(ITypeSymbol? type) =>
        type is not null
        && (
            Same(type, Manager)
            || type.AllInterfaces.Contains(Manager, SymbolEqualityComparer.Default)
        );

    public bool IsDbContext(ITypeSymbol? type) => DbContext is not null && type.Is(DbContext);

    public bool IsDbSet(ITypeSymbol? type) => DbSet is not null && type.Is(DbSet);

    private static bool Same(ITypeSymbol left, ITypeSymbol right) =>
        SymbolEqualityComparer.Default.Equals(left, right);
}
