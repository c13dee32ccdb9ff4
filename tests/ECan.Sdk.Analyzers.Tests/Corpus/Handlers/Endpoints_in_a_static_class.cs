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
        return task;
    }
}
