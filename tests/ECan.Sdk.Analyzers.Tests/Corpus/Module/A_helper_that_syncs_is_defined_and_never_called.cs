// Reported: the helper would do it, but nobody calls it.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task<AgentTask> CreateAsync(AgentTask task, CancellationToken cancellationToken)
    {
        task.Status ??= "ready";
        await tasks.AddAsync(task, cancellationToken); // expect ECAN1001
        return task;
    }

    private Task SyncTaskToCloudAsync(AgentTask task, CancellationToken cancellationToken) =>
        manager.SyncTaskAsync(task, SyncOperation.Add, cancellationToken);
}
