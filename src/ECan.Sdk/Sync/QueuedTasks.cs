using System.Text.Json;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>Shows tasks of the store to an app.</summary>
internal static class QueuedTasks
{
    public static QueuedTask Of(StoredTask task, EntityCatalog catalog)
    {
        using var data = JsonDocument.Parse(task.Payload);
        return new()
        {
            Id = task.Id,
            DataType = task.DataType,
            Operation = task.Operation,
            EntityKey = EntityKey.Parse(task.Key),
            Data = data.RootElement.Clone(),
            CreatedAt = task.CreatedAt,
            RetryCount = task.Attempts,
            Status = task.Status,
            LastError =
                task.Error
                ?? (
                    catalog.TryGet(task.DataType, out _)
                        ? null
                        : SyncMessages.NoMapping(task.DataType)
                ),
            LastRetryAt = task.LastRetryAt,
        };
    }
}
