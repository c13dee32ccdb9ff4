// Silent: each save of the two has its sync right behind it.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public Task RunAsync(Queue<AgentTask> waiting) => StartNextAsync(waiting);

    private async Task StartNextAsync(Queue<AgentTask> waiting)
    {
        if (waiting.TryDequeue(out var task))
        {
            task.Status = "running";
            await tasks.UpdateAsync(task);
            await manager.SyncTaskAsync(task, SyncOperation.Update);
            await FinishAsync(task, waiting);
        }
    }

    private async Task FinishAsync(AgentTask task, Queue<AgentTask> waiting)
    {
        task.Status = "done";
        await tasks.UpdateAsync(task);
        await manager.SyncTaskAsync(task, SyncOperation.Update);
        await StartNextAsync(waiting);
    }
}
