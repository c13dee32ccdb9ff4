using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
        Options = compilation.GetTypeByMetadataName("ECan.Sdk.OfflineSyncOptions");
        Authorization = compilation.GetTypeByMetadataName("ECan.Sdk.AppSyncAuthorization");
        Task = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        TaskOfT = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
        ValueTask = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask");
        ValueTaskOfT = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1");
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

    /// <summary>The class that the generator makes the methods in which sync and ask for entities.</summary>
    public const string GeneratedClass = "ECanSync";

    public INamedTypeSymbol Manager { get; }
    public INamedTypeSymbol EntityInfo { get; }
    public INamedTypeSymbol? Queue { get; }
    public INamedTypeSymbol? SyncOperation { get; }
    public INamedTypeSymbol? SavesEntity { get; }
    public INamedTypeSymbol? SyncsEntity { get; }
    public INamedTypeSymbol? NoSync { get; }
    public INamedTypeSymbol? SyncHandler { get; }
    public INamedTypeSymbol? Options { get; }
    public INamedTypeSymbol? Authorization { get; }
    public INamedTypeSymbol? Task { get; }
    private INamedTypeSymbol? TaskOfT { get; }
    private INamedTypeSymbol? ValueTask { get; }
    private INamedTypeSymbol? ValueTaskOfT { get; }
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

    /// <summary>Whether the type is Task or ValueTask, with or without a result.</summary>
    public bool IsTask(ITypeSymbol? type) =>
        type?.OriginalDefinition is { } definition
        && (
            Same(definition, Task)
            || Same(definition, TaskOfT)
            || Same(definition, ValueTask)
            || Same(definition, ValueTaskOfT)
        );

    /// <summary>Whether the method is one of those that the generator makes, all of which take a manager first.</summary>
    public bool IsGenerated(IMethodSymbol method) =>
        method.ContainingType?.Name == GeneratedClass
        && (method.ReducedFrom ?? method) is { IsStatic: true, Parameters: [var first, ..] }
        && IsManager(first.Type);

    /// <summary>The operation that a sync names by a constant; none if another expression says it.</summary>
    public Operations OperationOf(IInvocationOperation call) =>
        call
            .Arguments.FirstOrDefault(argument => Same(argument.Parameter?.Type, SyncOperation))
            ?.Value.ConstantValue.Value switch
        {
            0 => Operations.Add,
            1 => Operations.Update,
            2 => Operations.Delete,
            _ => Operations.None,
        };

    public static bool Same(ITypeSymbol? left, ITypeSymbol? right) =>
        left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
