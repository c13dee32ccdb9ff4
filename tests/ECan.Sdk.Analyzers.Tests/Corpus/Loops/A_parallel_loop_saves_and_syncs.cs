// Silent: each call of the body does both.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public Task CancelAsync(IEnumerable<AgentTask> open, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            open,
            cancellationToken,
            async (task, token) =>
            {
                task.Status = "cancelled";
                await tasks.UpdateAsync(task, token);
                await manager.SyncTaskAsync(task, SyncOperation.Update, token);
            }
        );
}
