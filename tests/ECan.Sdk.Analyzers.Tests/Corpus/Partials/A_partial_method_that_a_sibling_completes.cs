// Silent: whoever calls the partial method syncs what it saved, so that it is not outermost itself.
namespace Cases;

public sealed partial class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public partial Task StoreAsync(AgentTask task);

    public async Task UpdateAsync(AgentTask task)
    {
        await StoreAsync(task);
        await manager.SyncTaskAsync(task, SyncOperation.Update);
    }
}

public sealed partial class TaskHandler
{
    public partial Task StoreAsync(AgentTask task) => tasks.UpdateAsync(task);
}
