// Silent: the collection that was walked is synced as a whole.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task CancelAsync(IReadOnlyList<AgentTask> open)
    {
        foreach (var task in open)
        {
            task.Status = "cancelled";
            await tasks.UpdateAsync(task);
        }

        await manager.SyncTaskAsync(open, SyncOperation.Update);
    }
}
