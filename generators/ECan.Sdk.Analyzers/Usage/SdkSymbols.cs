using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>The types of the runtime that the rules about single calls look for, resolved once for each compilation.</summary>
internal sealed class SdkSymbols
{
    private SdkSymbols(Compilation compilation, INamedTypeSymbol manager)
    {
        Manager = manager;
        Queue = compilation.GetTypeByMetadataName("ECan.Sdk.OfflineSyncQueue");
        Operation = compilation.GetTypeByMetadataName("ECan.Sdk.SyncOperation");
        Options = compilation.GetTypeByMetadataName("ECan.Sdk.OfflineSyncOptions");
        Authorization = compilation.GetTypeByMetadataName("ECan.Sdk.AppSyncAuthorization");
        SyncsEntity = compilation.GetTypeByMetadataName("ECan.Sdk.SyncsEntityAttribute");
        Task = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        TaskOfT = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
        ValueTask = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask");
        ValueTaskOfT = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1");
    }

    public INamedTypeSymbol Manager { get; }
    public INamedTypeSymbol? Queue { get; }
    public INamedTypeSymbol? Operation { get; }
    public INamedTypeSymbol? Options { get; }
    public INamedTypeSymbol? Authorization { get; }
    public INamedTypeSymbol? SyncsEntity { get; }
    public INamedTypeSymbol? Task { get; }
    private INamedTypeSymbol? TaskOfT { get; }
    private INamedTypeSymbol? ValueTask { get; }
    private INamedTypeSymbol? ValueTaskOfT { get; }

    /// <summary>Null if the compilation does not refer to the runtime.</summary>
    public static SdkSymbols? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName("ECan.Sdk.IOfflineSyncManager") is { } manager
            ? new(compilation, manager)
            : null;

    public bool IsManager(ITypeSymbol? type) =>
        type is not null
        && (
            Same(type, Manager)
            || type.AllInterfaces.Contains(Manager, SymbolEqualityComparer.Default)
        );

    /// <summary>Whether the type is Task or ValueTask, with or without a result.</summary>
    public bool IsTask(ITypeSymbol? type) =>
        type?.OriginalDefinition is { } definition
        && (
            Same(definition, Task)
            || Same(definition, TaskOfT)
            || Same(definition, ValueTask)
            || Same(definition, ValueTaskOfT)
        );

    public static bool Same(ITypeSymbol? left, ITypeSymbol? right) =>
        left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
