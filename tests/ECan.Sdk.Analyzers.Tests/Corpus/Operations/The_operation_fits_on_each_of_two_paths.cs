// Silent: one of the two saves ran, and the operation follows it.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task StoreAsync(AgentSkill skill)
    {
        var isNew = skill.Id is null;
        if (isNew)
        {
            await skills.AddAsync(skill);
        }
        else
        {
            await skills.UpdateAsync(skill);
        }

        await manager.SyncSkillAsync(skill, isNew ? SyncOperation.Add : SyncOperation.Update);
    }
}
