// Silent: a collection of the one that was saved.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await manager.SyncSkillAsync([skill], SyncOperation.Update);
    }
}
