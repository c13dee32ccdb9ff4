// Reported; the fix stands inside the loop.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task CancelAsync(IEnumerable<AgentTask> open, CancellationToken token)
    {
        foreach (var task in open)
        {
            task.Status = "cancelled";
            await tasks.UpdateAsync(task, token); // expect ECAN1001
            await manager.SyncTaskAsync(task, SyncOperation.Update, token);
        }
    }
}
