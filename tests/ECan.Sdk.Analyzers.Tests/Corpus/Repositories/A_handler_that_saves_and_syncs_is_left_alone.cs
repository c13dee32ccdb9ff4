// Silent: the save is followed by a sync of the same entity on the only path.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager cloud)
{
    public async Task SaveAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await cloud.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
