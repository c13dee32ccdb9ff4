// Reported: all that the query found go here and stay in the cloud.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task ClearAsync(string owner, CancellationToken token)
    {
        var old = await db.Skills.Where(skill => skill.Owner == owner).ToListAsync(token);
        db.Skills.RemoveRange(old);
        await db.SaveChangesAsync(token); // expect ECAN1001
        await manager.SyncSkillAsync(old, SyncOperation.Delete, token);
    }
}
