// Silent: each save puts its task into the list, so an empty list means that nothing was saved.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task<int> FinishAsync(IEnumerable<AgentTask> open)
    {
        var changed = new List<AgentTask>();
        foreach (var task in open)
        {
            if (task.Status == "done")
            {
                continue;
            }

            task.Status = "done";
            await tasks.UpdateAsync(task);
            changed.Add(task);
        }

        if (changed.Count > 0)
        {
            await manager.SyncTaskAsync(changed, SyncOperation.Update);
        }

        return changed.Count;
    }
}
