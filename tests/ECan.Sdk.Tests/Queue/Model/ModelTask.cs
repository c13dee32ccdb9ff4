using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Queue.Model;

/// <summary>A task of <see cref="ModelQueue"/>.</summary>
internal sealed class ModelTask(string id, string entity)
{
    public string Id { get; } = id;

    public string Entity { get; } = entity;

    public string Type => Entity.Split(':')[0];

    public required long Sequence { get; set; }

    public required SyncScope Scope { get; set; }

    public required SyncOperation Operation { get; set; }

    public required string Data { get; set; }

    public QueuedTaskStatus Status { get; set; }

    /// <summary>The store that sends it.</summary>
    public int Owner { get; private set; }

    public int Attempts { get; set; }

    public int Refusals { get; set; }

    public DateTimeOffset? NotBefore { get; set; }

    public void Send(int owner)
    {
        Status = QueuedTaskStatus.InFlight;
        Owner = owner;
        NotBefore = null;
        Attempts++;
    }

    public void TakeIn(SyncOperation operation, string data)
    {
        Operation = operation;
        Data = data;
        Status = QueuedTaskStatus.Pending;
        Refusals = 0;
        NotBefore = null;
    }

    public void Return(TaskOutcome outcome)
    {
        Status = outcome.Status!.Value;
        Operation = outcome.Becomes ?? Operation;
        Attempts -= outcome.Attempted ? 0 : 1;
        Refusals += outcome.Counted ? 1 : 0;
        NotBefore = Status is QueuedTaskStatus.Failed ? null : outcome.NotBefore;
    }

    public override string ToString() =>
        $"{Sequence} {Id}: {Operation} {Entity} {Status} {Data} attempts {Attempts} refusals {Refusals}";
}
