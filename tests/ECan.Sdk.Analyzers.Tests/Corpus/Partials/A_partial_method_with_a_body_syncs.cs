// Silent: the call is one of the definition, and the body stands on the implementation.
namespace Cases;

public sealed partial class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    private partial Task MirrorAsync(AgentTask task);

    public async Task UpdateAsync(AgentTask task)
    {
        await tasks.UpdateAsync(task);
        await MirrorAsync(task);
    }
}

public sealed partial class TaskHandler
{
    private async partial Task MirrorAsync(AgentTask task) =>
        await manager.SyncTaskAsync(task, SyncOperation.Update);
}
