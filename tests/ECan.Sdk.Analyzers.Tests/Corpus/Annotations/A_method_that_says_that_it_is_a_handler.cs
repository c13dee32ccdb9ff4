// Reported: [SyncHandler] on a method of a class with any name.
namespace Cases;

public sealed class NightlyJob(ITaskRepository tasks, IOfflineSyncManager manager)
{
    [SyncHandler]
    public async Task ExpireAsync(AgentTask task, CancellationToken token)
    {
        task.Status = "expired";
        await tasks.UpdateAsync(task, token); // expect ECAN1001
    }
}
