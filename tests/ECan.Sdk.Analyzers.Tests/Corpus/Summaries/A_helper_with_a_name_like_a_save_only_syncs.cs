// Silent: what its body does beats what it is called.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentTask task)
    {
        await tasks.UpdateAsync(task);
        await SaveToCloudAsync(task);
    }

    private Task SaveToCloudAsync(AgentTask task) =>
        manager.SyncTaskAsync(task, SyncOperation.Update);
}
