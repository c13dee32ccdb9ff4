namespace ECan.Sdk.Queue;

/// <summary>Selects tasks of one scope.</summary>
/// <param name="Scope">Only tasks of this scope.</param>
public sealed record TaskFilter(SyncScope Scope)
{
    /// <summary>Only this data type; null for all.</summary>
    public string? DataType { get; init; }

    /// <summary>Only this task; null for all.</summary>
    public string? TaskId { get; init; }

    /// <summary>Only tasks of this entity (<see cref="EntityKey.Json"/>); null for all.</summary>
    public string? Key { get; init; }

    /// <summary>Only this operation; null for all.</summary>
    public SyncOperation? Operation { get; init; }

    /// <summary>Failed tasks if true; if false those that still go out by themselves (pending, in flight, unconfirmed).</summary>
    public bool Failed { get; init; }
}
