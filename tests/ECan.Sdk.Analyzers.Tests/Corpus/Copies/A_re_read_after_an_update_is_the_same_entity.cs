// Silent: what is read after the save is what was saved.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentTask task)
    {
        await tasks.UpdateAsync(task);
        var fresh = await tasks.FindAsync(task.Id!);
        if (fresh is not null)
        {
            await manager.SyncTaskAsync(fresh, SyncOperation.Update);
        }
    }
}
