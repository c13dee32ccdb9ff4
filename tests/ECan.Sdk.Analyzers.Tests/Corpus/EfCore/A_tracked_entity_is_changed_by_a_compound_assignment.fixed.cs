// Reported: += is an assignment.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class TaskHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task ProgressAsync(string id, double step)
    {
        var task = await db.Tasks.FirstAsync(task => task.Id == id);
        task.Progress += step;
        await db.SaveChangesAsync(); // expect ECAN1001
        await manager.SyncTaskAsync(task, SyncOperation.Update);
    }
}
