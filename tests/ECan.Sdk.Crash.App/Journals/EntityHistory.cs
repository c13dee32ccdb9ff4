namespace ECan.Sdk.Crash.App.Journals;

/// <summary>One entity of the local store, and all writes to it.</summary>
internal sealed class EntityHistory(string token, LocalKind kind)
{
    private readonly List<LocalWrite> writes = [];

    public string Token { get; } = token;

    public LocalKind Kind { get; } = kind;

    /// <summary>The key, its parts joined by <c>#</c>; null as long as nobody told which one the SDK made.</summary>
    public string? Key { get; set; }

    /// <summary>The writes in the order of their calls.</summary>
    public IReadOnlyList<LocalWrite> Writes => writes;

    /// <summary>The last write that the SDK took; 0 if there is none.</summary>
    public int LastAcknowledged =>
        writes.FindLast(write => write.Outcome is not null)?.Version ?? 0;

    /// <summary>The last write that makes or removes the entity.</summary>
    public LocalWrite? LastOfItsLife =>
        writes.FindLast(write => write.Operation is not SyncOperation.Update);

    public LocalWrite Add(int version, SyncOperation operation)
    {
        var write = new LocalWrite(version, operation);
        writes.Add(write);
        return write;
    }

    public LocalWrite? Find(int version) => writes.Find(write => write.Version == version);
}

/// <summary>A write to an entity.</summary>
internal sealed class LocalWrite(int version, SyncOperation operation)
{
    public int Version { get; } = version;

    public SyncOperation Operation { get; } = operation;

    /// <summary>What the SDK said; null if it did not come to that.</summary>
    public SyncOutcome? Outcome { get; set; }
}
