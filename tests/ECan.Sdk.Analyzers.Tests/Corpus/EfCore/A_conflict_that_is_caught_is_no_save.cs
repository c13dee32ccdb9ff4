// Silent: a SaveChanges that threw saved nothing, so the catch owes no sync.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class TaskHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task<bool> UpdateAsync(AgentTask task)
    {
        try
        {
            db.Tasks.Update(task);
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        await manager.SyncTaskAsync(task, SyncOperation.Update);
        return true;
    }
}
