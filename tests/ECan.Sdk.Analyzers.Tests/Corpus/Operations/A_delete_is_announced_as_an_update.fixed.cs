// Reported as 1003: the row is gone here and is written there.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(AgentTask task)
    {
        await tasks.DeleteAsync(task);
        await manager.SyncTaskAsync(task, SyncOperation.Delete); // expect ECAN1003
    }
}
