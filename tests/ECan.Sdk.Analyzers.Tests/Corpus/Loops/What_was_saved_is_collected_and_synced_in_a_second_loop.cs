// Silent: the second loop runs over exactly what the first one saved.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task FinishAsync(IReadOnlyList<AgentTask> open)
    {
        List<AgentTask> changed = [];
        foreach (var task in open)
        {
            if (task.Progress >= 1)
            {
                task.Status = "done";
                await tasks.UpdateAsync(task);
                changed.Add(task);
            }
        }

        foreach (var task in changed)
        {
            await manager.SyncTaskAsync(task, SyncOperation.Update);
        }
    }
}
