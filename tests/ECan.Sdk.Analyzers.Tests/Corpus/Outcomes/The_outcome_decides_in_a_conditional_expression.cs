// Silent: not saved, not synced.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<SyncResult?> EditAsync(AgentSkill skill) =>
        await skills.UpdateAsync(skill)
            ? await manager.SyncSkillAsync(skill, SyncOperation.Update)
            : null;
}
