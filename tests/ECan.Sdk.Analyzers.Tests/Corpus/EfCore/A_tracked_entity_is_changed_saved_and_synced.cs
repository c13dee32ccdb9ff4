// Silent: the same local is synced after SaveChanges.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class TaskHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task StartAsync(string id)
    {
        var task = await db.Tasks.FirstAsync(task => task.Id == id);
        task.Status = "running";
        await db.SaveChangesAsync();
        await manager.SyncTaskAsync(task, SyncOperation.Update);
    }
}
