namespace ECan.Sdk.Sync;

/// <summary>What became of the writes of one call.</summary>
/// <param name="Results">One for each, in order.</param>
/// <param name="MayWake">Whether a pass over the queue could send now what still waits.</param>
/// <param name="Rests">Whether one of them now rests for a time, after which it is due.</param>
internal sealed record SyncedWrites(
    IReadOnlyList<SyncResult> Results,
    bool MayWake = false,
    bool Rests = false
);
