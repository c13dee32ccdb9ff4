// Silent: a finally that releases a lock changes nothing about the path.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    private readonly SemaphoreSlim gate = new(1);

    public async Task CreateAsync(AgentTask task, CancellationToken token)
    {
        await gate.WaitAsync(token);
        try
        {
            await tasks.AddAsync(task, token);
        }
        finally
        {
            gate.Release();
        }

        await manager.SyncTaskAsync(task, SyncOperation.Add, token);
    }
}
