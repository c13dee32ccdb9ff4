using ECan.Sdk.Analyzers.Saves;
using ECan.Sdk.Analyzers.Syncs;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Where a path is, and what has happened on it. Two paths of equal states go on alike, so one of them is enough.</summary>
internal sealed record PathState(int Block, Facts Facts)
{
    /// <summary>The save of the search has happened, and no sync since.</summary>
    public bool Saved { get; init; }

    /// <summary>The transaction was committed since the save.</summary>
    public bool Committed { get; init; }

    /// <summary>The entity has been saved or synced before, so that a sync is no longer early.</summary>
    public bool SavedBefore { get; init; }

    /// <summary>What was set since the last sync: nothing, only what the sync said, or something else.</summary>
    public Alteration Since { get; init; }

    /// <summary>The change of the entity that an EF Core context knows of.</summary>
    public TrackedChange? Change { get; init; }

    /// <summary>A sync of the entity from before the save.</summary>
    public Sync? Early { get; init; }

    /// <summary>A sync of another entity, since the save.</summary>
    public Sync? Other { get; init; }

    /// <summary>The finally blocks that are still to be run, and where the path goes then.</summary>
    public Continuation? Then { get; init; }
}

/// <summary>What a path has set in objects since a sync.</summary>
internal enum Alteration : byte
{
    None,
    NoteOfSync,
    Other,
}
