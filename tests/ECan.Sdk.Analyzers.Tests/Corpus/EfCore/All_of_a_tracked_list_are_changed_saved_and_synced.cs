// Silent: the list is synced as a whole.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class TaskHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task CancelAllAsync(string owner)
    {
        var open = await db.Tasks.Where(task => task.Owner == owner).ToListAsync();
        foreach (var task in open)
        {
            task.Status = "cancelled";
        }

        await db.SaveChangesAsync();
        await manager.SyncTaskAsync(open, SyncOperation.Update);
    }
}
