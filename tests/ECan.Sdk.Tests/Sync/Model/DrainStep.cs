using ECan.Sdk.Queue;
using ECan.Sdk.Tests.Queue.Model;

namespace ECan.Sdk.Tests.Sync.Model;

/// <summary>What the queue did during one step, and what the managers told of it.</summary>
internal sealed class DrainStep(Findings findings)
{
    private readonly HashSet<(long Sequence, int Version)> claimed = [];
    private readonly HashSet<int> cancelledOut = [];
    private readonly Dictionary<long, string> failedAt = [];
    private readonly Dictionary<int, EnqueueDisposition> dispositions = [];

    public bool Crashed { get; set; }

    public bool Cancelled { get; set; }

    /// <summary>Whether something was queued while a request of this step was on its way.</summary>
    public bool WroteDuring { get; set; }

    public int ClaimedCount { get; private set; }

    /// <summary>The tasks that the cloud took, or has nothing to learn of.</summary>
    public HashSet<string> Synced { get; } = [];

    /// <summary>The tasks that now wait for a person.</summary>
    public List<string> Failed { get; } = [];

    public List<string> ToldQueued { get; } = [];

    public List<string> ToldSynced { get; } = [];

    public List<string> ToldFailed { get; } = [];

    public bool CancelledOut(int version) =>
        dispositions.GetValueOrDefault(version) is EnqueueDisposition.Cancelled
        || cancelledOut.Contains(version);

    public void Enqueued(int version, EnqueueDisposition disposition) =>
        dispositions[version] = disposition;

    public void Claimed(IReadOnlyList<StoredTask> tasks)
    {
        foreach (var task in tasks)
        {
            ClaimedCount++;
            findings.Check(
                claimed.Add((task.Sequence, ModelEntities.VersionOf(task.Payload))),
                $"A pass sends {task.Id} twice."
            );
        }
    }

    public void Completed(ModelTask task, TaskOutcome outcome)
    {
        if (outcome.Status is null)
        {
            Synced.Add(task.Id);
        }
        else if (outcome.Status is QueuedTaskStatus.Failed)
        {
            Failed.Add(task.Id);
            failedAt[task.Sequence] = task.Id;
        }
        else if (outcome.Becomes is not null)
        {
            claimed.Remove((task.Sequence, int.Parse(task.Data, null)));
        }
    }

    public void Followed(CompletedTasks completed)
    {
        Failed.AddRange(completed.AlsoFailed.Select(task => task.Id));
        Synced.UnionWith(completed.CancelledOut.Select(task => task.Id));
        Failed.RemoveAll(Synced.Contains);
        cancelledOut.UnionWith(
            completed.CancelledOut.Select(task => ModelEntities.VersionOf(task.Payload))
        );
        foreach (var place in completed.Absorbed)
        {
            // It took in what waited behind it and goes on with that.
            if (failedAt.Remove(place, out var id))
            {
                Failed.Remove(id);
            }
        }
    }

    public void CheckEvents()
    {
        if (!Crashed)
        {
            findings.Equal(Show(Synced), Show(ToldSynced), "The events of synced tasks");
            findings.Equal(Show(Failed), Show(ToldFailed), "The events of failed tasks");
        }
    }

    private static string Show(IEnumerable<string> ids) =>
        string.Join(", ", ids.Order(StringComparer.Ordinal));
}
