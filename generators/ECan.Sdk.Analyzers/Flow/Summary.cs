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
    /// <summary>Nothing is known of it, so that it may sync whatever it is given.</summary>
    public static Summary Unknown { get; } = new([], [], [], [], SyncsAnything: true, Flush: null);

    /// <summary>What leaves nothing to report: all entities are synced on every path, none is left unsynced.</summary>
    public static Summary Best(IEnumerable<Entity> entities)
    {
        ImmutableHashSet<Entity> all = [.. entities];
        return new([], all, all, all, SyncsAnything: false, Flush: null);
    }

    /// <summary>Whether callers cannot tell the two apart.</summary>
    public bool IsSame(Summary other) =>
        SyncsAnything == other.SyncsAnything
        && Equals(Flush, other.Flush)
        && AlwaysSynced.SetEquals(other.AlwaysSynced)
        && SometimesSynced.SetEquals(other.SometimesSynced)
        && Saved.SetEquals(other.Saved)
        && Unsynced
            .Select(inner => inner.Key)
            .SequenceEqual(other.Unsynced.Select(inner => inner.Key));
}

/// <summary>A save in a helper, as its callers see it.</summary>
/// <param name="Save">The save.</param>
/// <param name="Parameter">The position of the parameter that is the entity; -1 if it is none.</param>
internal sealed record InnerSave(Save Save, int Parameter)
{
    /// <summary>What tells it from others: the save that really writes, however many helpers call it.</summary>
    public (Entity Entity, Operations Operation, int Parameter, Location Place) Key =>
        (Save.Entity, Save.Operation, Parameter, Save.Inner ?? Save.Place);
}
