// Reported once, at the call: the helper is no handler by itself.
namespace Cases;

public sealed partial class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    private partial Task StoreAsync(AgentTask task);

    public async Task UpdateAsync(AgentTask task)
    {
        await StoreAsync(task); // expect ECAN1001
    }

    public Task ResendAsync(AgentTask task) => manager.SyncTaskAsync(task, SyncOperation.Update);
}

public sealed partial class TaskHandler
{
    private partial Task StoreAsync(AgentTask task) => tasks.UpdateAsync(task);
}
