// Silent: the flag is the outcome of the save inside the helper.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        if (await TryStoreAsync(skill))
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
    }

    private async Task<bool> TryStoreAsync(AgentSkill skill)
    {
        if (skill.Name is null)
        {
            return false;
        }

        return await skills.UpdateAsync(skill);
    }
}
