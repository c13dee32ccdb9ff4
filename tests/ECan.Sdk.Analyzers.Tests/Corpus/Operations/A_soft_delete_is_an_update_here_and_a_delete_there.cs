// Silent: the row stays as a tombstone, the cloud forgets it.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(AgentSkill skill)
    {
        skill.Status = "deleted";
        await skills.UpdateAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Delete);
    }
}
