// Reported: Entry(x).State = Modified makes SaveChanges write all of it.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task PutAsync(AgentSkill skill)
    {
        db.Entry(skill).State = EntityState.Modified;
        await db.SaveChangesAsync(); // expect ECAN1001
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
