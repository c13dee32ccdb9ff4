// Silent: the save syncs; the partial method is a hook that nobody fills.
namespace Cases;

public sealed partial class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    partial void Saved(AgentTask task);

    public async Task UpdateAsync(AgentTask task)
    {
        await tasks.UpdateAsync(task);
        Saved(task);
        await manager.SyncTaskAsync(task, SyncOperation.Update);
    }
}
