// Silent: ForAccount gives a manager.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await manager.ForAccount(skill.Owner).SyncSkillAsync(skill, SyncOperation.Update);
    }
}
