using System.Diagnostics;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>A write that was checked and is in its local JSON form. Immutable; no longer tied to the entity it came from.</summary>
internal sealed record AcceptedWrite(
    SyncEntityDefinition Definition,
    SyncOperation Operation,
    EntityKey Key,
    ReadOnlyMemory<byte> Payload,
    IReadOnlyList<EntityReference> References
)
{
    /// <summary>The task that the queue gets.</summary>
    public NewTask ToTask(SyncScope scope, DateTimeOffset now, bool sendNow) =>
        new()
        {
            Scope = scope,
            DataType = Definition.DataType,
            Key = Key.Json,
            Operation = Operation,
            Payload = Payload,
            References = References,
            CreatedAt = now,
            Trace = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity
                ? activity.Id
                : null,
            SendNow = sendNow,
        };

    /// <summary>The write as a task that no queue holds, for a manager whose queue is switched off.</summary>
    public StoredTask ToUnqueuedTask(SyncScope scope, DateTimeOffset now, long sequence) =>
        new()
        {
            Sequence = sequence,
            Id = TaskId(now),
            Scope = scope,
            DataType = Definition.DataType,
            Key = Key.Json,
            Operation = Operation,
            Status = QueuedTaskStatus.InFlight,
            Payload = Payload,
            CreatedAt = now,
        };

    private string TaskId(DateTimeOffset now) =>
        $"{Definition.DataType}_{OperationNames.Of(Operation)}_{Guid.CreateVersion7(now):N}";
}
