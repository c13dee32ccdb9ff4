// Reported as 1004: the task is read after its delete, so it is not there.
namespace Cases;

public sealed class TaskHandler(IRepository<AgentTask> tasks, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id, CancellationToken token)
    {
        await tasks.DeleteAsync(id, token);
        var gone = await tasks.FindAsync(id, token);
        await manager.SyncTaskAsync(gone!, SyncOperation.Delete, token); // expect ECAN1004
    }
}
