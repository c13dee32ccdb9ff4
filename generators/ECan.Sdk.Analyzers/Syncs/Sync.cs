using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Syncs;

/// <summary>A call that tells the cloud of an entity, or may do so.</summary>
/// <param name="Entity">What is synced; null for whatever it is given.</param>
/// <param name="Operation">The operation that is said by a constant; none if another expression says it.</param>
/// <param name="Call">The call.</param>
/// <param name="Value">The entity, the collection or the id that is synced.</param>
/// <param name="IsPlain">
/// Whether it is a sync for certain, written here. What only may be one counts as a sync but is never reported.
/// </param>
internal sealed record Sync(
    Entity? Entity,
    Operations Operation,
    IOperation Call,
    IOperation? Value,
    bool IsPlain
)
{
    /// <summary>The entity that a helper is called with which syncs it.</summary>
    public IOperation? Handed { get; init; }

    public bool IsOf(Entity entity) => Entity is null || Entity == entity;
}
