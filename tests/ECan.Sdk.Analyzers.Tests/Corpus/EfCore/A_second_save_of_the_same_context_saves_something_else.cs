// Silent: the skill is synced after the save that wrote it; the second one writes a log.
namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task CreateAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        await db.SaveChangesAsync();
        await manager.SyncSkillAsync(skill, SyncOperation.Add);
        db.AgentLogs.Add(new AgentLog { Line = $"{skill.Name} created" });
        await db.SaveChangesAsync();
    }
}
