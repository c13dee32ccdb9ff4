// Reported as 1004: if SaveChanges fails, the cloud has a skill that was never saved.
namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task CreateAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Add); // expect ECAN1004
        await db.SaveChangesAsync();
    }
}
