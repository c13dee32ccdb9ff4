// Silent: what the pattern bound was saved, and what was saved is synced.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
{
    public async Task StopAsync(string id)
    {
        if (await tasks.FindAsync(id) is { Status: "running" } running)
        {
            running.Status = "stopped";
            await tasks.UpdateAsync(running);
            await manager.SyncTaskAsync(running, SyncOperation.Update);
        }
    }
}
