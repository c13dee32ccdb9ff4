using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>Tells which calls carry a write to the cloud and return its task.</summary>
internal sealed class SyncCalls(SdkSymbols symbols)
{
    private const string GeneratedClass = "ECanSync";

    public SdkSymbols Symbols => symbols;

    /// <summary>Whether the call syncs entities: a method of the manager, a generated one, one that is marked, or a direct entry into the queue.</summary>
    public bool IsSync(IInvocationOperation call) =>
        symbols.IsTask(call.TargetMethod.ReturnType)
        && (
            OfManager(call.TargetMethod)
            || OfQueue(call.TargetMethod)
            || IsGenerated(call.TargetMethod)
            || IsMarked(call.TargetMethod)
        );

    /// <summary>Whether the call sends the queue. Nothing is lost if nobody awaits it, but one can block on it.</summary>
    public bool IsDrain(IInvocationOperation call) =>
        call.TargetMethod.Name == "SyncPendingQueueAsync"
        && symbols.IsManager(call.TargetMethod.ContainingType);

    /// <summary>An extension method that the generator made: Sync…Async or Delete…Async.</summary>
    public bool IsGenerated(IMethodSymbol method) =>
        method.ContainingType.Name == GeneratedClass
        && (method.ReducedFrom ?? method) is { IsStatic: true, Parameters: [var first, ..] }
        && symbols.IsManager(first.Type)
        && (
            method.Name.StartsWith("Sync", StringComparison.Ordinal)
            || method.Name.StartsWith("Delete", StringComparison.Ordinal)
        );

    public bool OfManager(IMethodSymbol method) =>
        method.Name is "SyncToCloudAsync" or "SyncManyToCloudAsync"
        && symbols.IsManager(method.ContainingType);

    public bool OfQueue(IMethodSymbol method) =>
        method.Name == "AddAsync" && SdkSymbols.Same(method.ContainingType, symbols.Queue);

    private bool IsMarked(IMethodSymbol method) =>
        symbols.SyncsEntity is { } attribute
        && method
            .OriginalDefinition.GetAttributes()
            .Any(data => SdkSymbols.Same(data.AttributeClass, attribute));
}
