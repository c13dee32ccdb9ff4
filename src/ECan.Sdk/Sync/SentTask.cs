using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>A task that was in flight, what the cloud said, and what that means for it.</summary>
internal sealed record SentTask(StoredTask Task, ItemVerdict Verdict, TaskOutcome Outcome)
{
    /// <summary>Whether the request that carried it was broken off from this side.</summary>
    public bool BrokenOff { get; init; }

    /// <summary>Whether it was refused for good, but took in a newer write that waited behind it, and goes on with that.</summary>
    public bool TookInNewer { get; init; }

    /// <summary>Whether it is gone because it and the delete behind it cancelled each other out.</summary>
    public bool CancelledOut { get; init; }

    /// <summary>Whether newer writes to its entity wait, or were taken in by it.</summary>
    public bool HasNewer { get; init; }

    /// <summary>The task as it stands after its outcome was written down.</summary>
    /// <param name="written">What the store made of the outcomes; null if it did not take them.</param>
    public SentTask After(CompletedTasks? written) =>
        written is null ? this
        : written.CancelledOut.Any(gone => gone.Sequence == Task.Sequence)
            ? this with
            {
                CancelledOut = true,
                Outcome = Outcome with { Status = null, Error = null, NotBefore = null },
            }
        : Outcome.Status is QueuedTaskStatus.Failed && written.Absorbed.Contains(Task.Sequence)
            ? this with
            {
                TookInNewer = true,
                HasNewer = true,
                Outcome = Outcome with { Status = QueuedTaskStatus.Pending },
            }
        : written.Followed.Contains(Task.Sequence) ? this with { HasNewer = true }
        : this;
}
