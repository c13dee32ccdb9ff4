// Reported: the fix stands right after the save.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    private readonly SemaphoreSlim gate = new(1);

    public async Task CreateAsync(AgentTask task, CancellationToken token)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(TimeSpan.FromSeconds(10));
        await gate.WaitAsync(token);
        await tasks.AddAsync(task, token); // expect ECAN1001
        await manager.SyncTaskAsync(task, SyncOperation.Add, token);
        gate.Release();
    }
}
