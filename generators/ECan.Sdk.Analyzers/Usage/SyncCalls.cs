using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>Tells which calls carry a write to the cloud and return its task.</summary>
internal sealed class SyncCalls(SdkKnowledge sdk)
{
    public KnownSymbols Symbols => sdk.Symbols;

    /// <summary>Whether the call syncs entities: a method of the manager, a generated one, one that is marked, or a direct entry into the queue.</summary>
    public bool IsSync(IInvocationOperation call) =>
        Symbols.IsTask(call.TargetMethod.ReturnType)
        && (
            OfManager(call.TargetMethod)
            || OfQueue(call.TargetMethod)
            || IsGenerated(call.TargetMethod)
            || sdk.MarksOf(call.TargetMethod).Syncs is not null
        );

    /// <summary>Whether the call sends the queue. Nothing is lost if nobody awaits it, but one can block on it.</summary>
    public bool IsDrain(IInvocationOperation call) =>
        call.TargetMethod.Name == "SyncPendingQueueAsync"
        && Symbols.IsManager(call.TargetMethod.ContainingType);

    /// <summary>An extension method that the generator made: Sync…Async or Delete…Async.</summary>
    public bool IsGenerated(IMethodSymbol method) =>
        (
            method.Name.StartsWith("Sync", StringComparison.Ordinal)
            || method.Name.StartsWith("Delete", StringComparison.Ordinal)
        ) && Symbols.IsGenerated(method);

    public bool OfManager(IMethodSymbol method) =>
        method.Name is "SyncToCloudAsync" or "SyncManyToCloudAsync"
        && Symbols.IsManager(method.ContainingType);

    public bool OfQueue(IMethodSymbol method) =>
        method.Name == "AddAsync" && KnownSymbols.Same(method.ContainingType, Symbols.Queue);
}
