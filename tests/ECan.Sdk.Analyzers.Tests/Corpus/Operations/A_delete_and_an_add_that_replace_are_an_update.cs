// Silent: delete and add of the same skill are an update for the cloud.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task ReplaceAsync(AgentSkill skill)
    {
        await skills.DeleteAsync(skill.Id!);
        await skills.AddAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
