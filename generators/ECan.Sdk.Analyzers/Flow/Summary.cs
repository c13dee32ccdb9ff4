using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What a body of this type does for those who call it.</summary>
/// <param name="Unsynced">What it saves and does not sync itself.</param>
/// <param name="AlwaysSynced">The entities that it syncs on every path that ends normally.</param>
/// <param name="SometimesSynced">The entities that it syncs on some path.</param>
/// <param name="Saved">The entities that it saves, synced or not.</param>
/// <param name="SyncsAnything">Whether it may sync whatever it is given.</param>
/// <param name="Flush">The place where it writes what an EF Core context tracks; null if it does not.</param>
internal sealed record Summary(
    ImmutableArray<InnerSave> Unsynced,
    ImmutableHashSet<Entity> AlwaysSynced,
    ImmutableHashSet<Entity> SometimesSynced,
    ImmutableHashSet<Entity> Saved,
    bool SyncsAnything,
    Location? Flush
)
{
    public static Summary Nothing { get; } = new([], [], [], [], SyncsAnything: false, Flush: null);
}

/// <summary>A save in a helper, as its callers see it.</summary>
/// <param name="Save">The save.</param>
/// <param name="Parameter">The position of the parameter that is the entity; -1 if it is none.</param>
internal sealed record InnerSave(Save Save, int Parameter);
