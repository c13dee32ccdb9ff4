// Reported: the fix uses the parameter of the method.
namespace Cases;

public static class TaskHandlers
{
    public static async Task<AgentTask> PauseAsync(
        AgentTask task,
        ITaskRepository tasks,
        IOfflineSyncManager cloud,
        CancellationToken cancellationToken
    )
    {
        task.Status = "paused";
        await tasks.UpdateAsync(task, cancellationToken); // expect ECAN1001
        await cloud.SyncTaskAsync(task, SyncOperation.Update, cancellationToken);
        return task;
    }
}
