// Silent: the catch belongs to the save alone.
namespace Cases;

public sealed class TaskHandler(
    ITaskRepository tasks,
    IDialogs dialogs,
    IOfflineSyncManager manager
)
{
    public async Task CreateAsync(AgentTask task)
    {
        try
        {
            await tasks.AddAsync(task);
        }
        catch (InvalidOperationException problem)
        {
            dialogs.Tell(problem.Message);
            return;
        }

        await manager.SyncTaskAsync(task, SyncOperation.Add);
    }
}
