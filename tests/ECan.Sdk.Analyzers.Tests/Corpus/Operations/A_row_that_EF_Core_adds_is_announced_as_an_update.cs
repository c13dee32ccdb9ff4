// Reported as 1003: Add says what SaveChanges does.
namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task CreateAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        await db.SaveChangesAsync();
        await manager.SyncSkillAsync(skill, SyncOperation.Update); // expect ECAN1003
    }
}
