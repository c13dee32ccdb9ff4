// Silent: the same object by another name.
namespace Cases;

public sealed class EditHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(object edited)
    {
        if (edited is AgentSkill skill)
        {
            await skills.UpdateAsync(skill);
            await manager.SyncSkillAsync((AgentSkill)edited, SyncOperation.Update);
        }
    }
}
