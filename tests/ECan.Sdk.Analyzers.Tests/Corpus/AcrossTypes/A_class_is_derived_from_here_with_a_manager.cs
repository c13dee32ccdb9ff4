// Silent: the repository that is given may be the one that syncs.
namespace Cases;

public class TaskRepository
{
    public virtual Task UpdateAsync(AgentTask task) => Task.CompletedTask;
}

public sealed class SyncedTaskRepository(IOfflineSyncManager manager) : TaskRepository
{
    public override async Task UpdateAsync(AgentTask task)
    {
        await base.UpdateAsync(task);
        await manager.SyncTaskAsync(task, SyncOperation.Update);
    }
}

public sealed class TaskHandler(TaskRepository tasks)
{
    public Task UpdateAsync(AgentTask task) => tasks.UpdateAsync(task);
}
