// Silent: the worker syncs what it saved in each round, and never returns.
namespace Cases;

public sealed class WorkHandler(
    ITaskRepository tasks,
    IOfflineSyncManager manager,
    System.Threading.Channels.ChannelReader<AgentTask> incoming
)
{
    public async Task RunAsync()
    {
        while (true)
        {
            var task = await incoming.ReadAsync();
            task.Status = "running";
            await tasks.UpdateAsync(task);
            await manager.SyncTaskAsync(task, SyncOperation.Update);
        }
    }
}
