// Reported: …Endpoints.
namespace Cases;

public static class TaskEndpoints
{
    public static async Task<AgentTask> CreateAsync(
        AgentTask task,
        ITaskRepository tasks,
        IOfflineSyncManager manager,
        CancellationToken cancellationToken
    )
    {
        await tasks.AddAsync(task, cancellationToken); // expect ECAN1001
        await manager.SyncTaskAsync(task, SyncOperation.Add, cancellationToken);
        return task;
    }
}
