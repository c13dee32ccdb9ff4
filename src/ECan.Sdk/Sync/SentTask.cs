using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>A task that was in flight, what the cloud said, and what that means for it.</summary>
internal sealed record SentTask(StoredTask Task, ItemVerdict Verdict, TaskOutcome Outcome)
{
    /// <summary>Whether the request that carried it was broken off from this side.</summary>
    public bool BrokenOff { get; init; }
}
