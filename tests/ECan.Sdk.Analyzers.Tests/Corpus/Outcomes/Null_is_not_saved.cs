// Silent: a store that gives null has not stored.
namespace Cases;

public interface ITaskStore
{
    Task<AgentTask?> SaveAsync(AgentTask task);
}

public sealed class TaskHandler(ITaskStore store, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentTask task)
    {
        var stored = await store.SaveAsync(task);
        if (stored is null)
        {
            return;
        }

        await manager.SyncTaskAsync(stored, SyncOperation.Update);
    }
}
