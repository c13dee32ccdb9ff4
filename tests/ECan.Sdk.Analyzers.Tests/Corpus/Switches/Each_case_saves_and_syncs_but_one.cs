// Reported in the case that forgets.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task MoveAsync(AgentTask task, string to)
    {
        switch (to)
        {
            case "done":
                task.Progress = 1;
                await tasks.UpdateAsync(task);
                await manager.SyncTaskAsync(task, SyncOperation.Update);
                break;
            case "later":
                task.Start = null;
                await tasks.UpdateAsync(task); // expect ECAN1001
                break;
        }
    }
}
