using ECan.Sdk.Analyzers.Syncs;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What a search found out about one save.</summary>
internal sealed class SearchResult
{
    /// <summary>A path without a sync; null if every path has one, or the search was given up.</summary>
    public Witness? Witness { get; set; }

    /// <summary>The syncs that follow the save first on some path, each with the state that it was reached in.</summary>
    public Dictionary<Sync, PathState> Followers { get; } = [];

    /// <summary>Syncs of an entity that was read after it had been deleted.</summary>
    public HashSet<Sync> TooLate { get; } = [];

    /// <summary>Whether any path reached the save.</summary>
    public bool IsReached { get; set; }
}
