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
        CloudIgnore = compilation.GetTypeByMetadataName("ECan.Sdk.CloudIgnoreAttribute");
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
        ChangeTracker = compilation.GetTypeByMetadataName(
            "Microsoft.EntityFrameworkCore.ChangeTracking.ChangeTracker"
        );
        SaveChangesInterceptor = compilation.GetTypeByMetadataName(
            "Microsoft.EntityFrameworkCore.Diagnostics.ISaveChangesInterceptor"
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

    private const int MaxDepth = 4;

    public INamedTypeSymbol Manager { get; }
    public INamedTypeSymbol EntityInfo { get; }
    public INamedTypeSymbol? Queue { get; }
    public INamedTypeSymbol? SyncOperation { get; }
    public INamedTypeSymbol? SavesEntity { get; }
    public INamedTypeSymbol? SyncsEntity { get; }
    public INamedTypeSymbol? NoSync { get; }
    public INamedTypeSymbol? CloudIgnore { get; }
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
    public INamedTypeSymbol? ChangeTracker { get; }
    public INamedTypeSymbol? SaveChangesInterceptor { get; }
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

    /// <summary>Whether a value of the type gives a sync manager, or what a manager writes to: <c>Lazy</c>, <c>Func</c>, a dictionary of them, the queue.</summary>
    public bool GivesManager(ITypeSymbol? type) => GivesManager(type, depth: 0);

    private bool GivesManager(ITypeSymbol? type, int depth) =>
        IsManager(type)
        || type switch
        {
            IArrayTypeSymbol array => depth < MaxDepth
                && GivesManager(array.ElementType, depth + 1),
            INamedTypeSymbol { Arity: > 0 } generic => depth < MaxDepth
                // A logger is only called after it.
                && !generic.Name.EndsWith("Logger", StringComparison.Ordinal)
                && generic.TypeArguments.Any(argument => GivesManager(argument, depth + 1)),
            _ => type.Is(Queue) && Queue is not null,
        };

    /// <summary>Whether the cloud does not get the property.</summary>
    public bool IsIgnored(IPropertySymbol property)
    {
        for (var p = property; p is not null; p = p.OverriddenProperty)
        {
            if (Annotations.Find(p.OriginalDefinition, CloudIgnore) is not null)
            {
                return true;
            }
        }

        return false;
    }

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
