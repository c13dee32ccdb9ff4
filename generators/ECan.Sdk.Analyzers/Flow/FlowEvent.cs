using ECan.Sdk.Analyzers.Saves;
using ECan.Sdk.Analyzers.Syncs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What happens in a block, as far as saves and syncs are concerned, in the order of execution.</summary>
internal abstract record FlowEvent
{
    /// <summary>An entity is written to the local store.</summary>
    public sealed record Saved(Save Save) : FlowEvent;

    /// <summary>An EF Core context learns of a change.</summary>
    public sealed record Changed(TrackedChange Change) : FlowEvent;

    /// <summary>An EF Core context writes what it tracks.</summary>
    public sealed record Flushed(IOperation Call, ISymbol? Context, Location? Inner) : FlowEvent;

    /// <summary>An EF Core context forgets a change that it has not written.</summary>
    /// <param name="Value">The entity; null for all that the context tracks.</param>
    /// <param name="Context">The variable of the context, as far as it can be seen.</param>
    public sealed record Discarded(IOperation? Value, ISymbol? Context) : FlowEvent;

    /// <summary>The cloud is told.</summary>
    public sealed record Synced(Sync Sync) : FlowEvent;

    /// <summary>A variable gets another value; null for one that is not known.</summary>
    /// <param name="Target">The variable.</param>
    /// <param name="Value">What it is set to; where a call sets it by reference, the call.</param>
    /// <param name="ByReference">Whether a call sets it by reference.</param>
    public sealed record Assigned(ValueKey Target, IOperation? Value, bool ByReference = false)
        : FlowEvent;

    /// <summary>A property or field of some object gets another value; null for one that is not known.</summary>
    public sealed record Altered(IMemberReferenceOperation Target, IOperation? Value) : FlowEvent;

    /// <summary>A variable's value is put into a collection.</summary>
    public sealed record Collected(ISymbol Collection, ISymbol Item) : FlowEvent;

    /// <summary>Something that may really fail and end the path.</summary>
    public sealed record Step(IOperation Call) : FlowEvent;

    /// <summary>What was saved is taken back.</summary>
    public sealed record RolledBack : FlowEvent;

    /// <summary>What was saved is there for good.</summary>
    public sealed record Committed : FlowEvent;
}
