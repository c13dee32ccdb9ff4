// Reported as 1004: EF Core finds no row where there is none.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db, ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id)
    {
        await skills.DeleteAsync(id);
        var gone = await db.Skills.SingleAsync(skill => skill.Id == id);
        await manager.SyncSkillAsync(gone, SyncOperation.Delete); // expect ECAN1004
    }

    public async Task RemoveAsync(string id)
    {
        await skills.DeleteAsync(id);
        var gone = await db.Skills.FindAsync(id);
        await manager.SyncSkillAsync(gone!, SyncOperation.Delete); // expect ECAN1004
    }
}
