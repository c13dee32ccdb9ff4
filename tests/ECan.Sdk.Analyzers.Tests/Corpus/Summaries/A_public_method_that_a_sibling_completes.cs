// Silent: StoreAsync is only a step of SaveAsync, which syncs after it.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task SaveAsync(AgentSkill skill)
    {
        await StoreAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }

    internal async Task StoreAsync(AgentSkill skill)
    {
        skill.UpdatedAt = TimeProvider.System.GetUtcNow();
        await skills.UpdateAsync(skill);
    }
}
