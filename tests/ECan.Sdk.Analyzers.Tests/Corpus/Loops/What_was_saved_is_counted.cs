// Silent: the counter is raised with each save, so zero means that nothing was saved.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task FinishAsync(IReadOnlyList<AgentTask> open)
    {
        var count = 0;
        foreach (var task in open)
        {
            if (task.Progress >= 1)
            {
                await tasks.UpdateAsync(task);
                count++;
            }
        }

        if (count > 0)
        {
            await manager.SyncTaskAsync(open, SyncOperation.Update);
        }
    }
}
