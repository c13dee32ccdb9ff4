// Silent: WhenAll over the saves, then one sync for all.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task CancelAsync(IReadOnlyList<AgentTask> open)
    {
        await Task.WhenAll(open.Select(task => tasks.UpdateAsync(task)));
        await manager.SyncTaskAsync(open, SyncOperation.Update);
    }
}
