// Silent: the key is all that a delete needs.
namespace Cases;

public sealed class TaskHandler(IRepository<AgentTask> tasks, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id, CancellationToken token)
    {
        await tasks.DeleteAsync(id, token);
        await manager.DeleteTaskAsync(id, token);
    }
}
