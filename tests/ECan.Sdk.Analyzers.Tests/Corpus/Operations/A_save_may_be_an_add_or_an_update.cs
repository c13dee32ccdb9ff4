// Silent: Save does not say which of the two it was.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task CreateAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Add);
    }
}
