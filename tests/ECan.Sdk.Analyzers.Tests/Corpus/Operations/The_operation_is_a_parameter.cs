// Silent: what the caller says is not known here.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task StoreAsync(AgentSkill skill, SyncOperation operation)
    {
        await skills.UpdateAsync(skill);
        await manager.SyncSkillAsync(skill, operation);
    }
}
