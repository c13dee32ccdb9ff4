namespace ECan.Sdk.Queue;

/// <summary>Asks for the next tasks of one data type and operation that may be sent in one request.</summary>
/// <param name="Scope">Only tasks of this scope.</param>
/// <param name="Now">Tasks that rest beyond this moment are not given.</param>
/// <param name="MaxTasks">At most so many; at least 1.</param>
/// <param name="MaxBytes">At most so many bytes of payload together; the first task is given whatever its size.</param>
public sealed record ClaimRequest(SyncScope Scope, DateTimeOffset Now, int MaxTasks, long MaxBytes)
{
    /// <summary>Data types that this build can send; others stay pending. Never empty.</summary>
    public required IReadOnlySet<string> DataTypes { get; init; }

    /// <summary>Only tasks up to this place, so that a pass does not chase writes that come in while it runs.</summary>
    public long UpToSequence { get; init; } = long.MaxValue;

    /// <summary>Ends rests that only a clock that was wrong can have set; null to leave all rests as they are.</summary>
    public RestLimit? RestLimit { get; init; }
}
