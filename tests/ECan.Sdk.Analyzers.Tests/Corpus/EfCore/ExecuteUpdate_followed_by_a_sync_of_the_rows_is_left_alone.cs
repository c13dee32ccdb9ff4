// Silent: the rows are read again and all of them are synced.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class TaskHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task CancelAllAsync(string owner)
    {
        await db
            .Tasks.Where(task => task.Owner == owner)
            .ExecuteUpdateAsync(set => set.SetProperty(task => task.Status, "cancelled"));
        var cancelled = await db.Tasks.Where(task => task.Owner == owner).ToListAsync();
        await manager.SyncTaskAsync(cancelled, SyncOperation.Update);
    }
}
