// Silent: for the cloud it is new.
namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task CreateAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        await db.SaveChangesAsync();
        skill.Path = $"skills/{skill.Id}";
        db.Skills.Update(skill);
        await db.SaveChangesAsync();
        await manager.SyncSkillAsync(skill, SyncOperation.Add);
    }
}
