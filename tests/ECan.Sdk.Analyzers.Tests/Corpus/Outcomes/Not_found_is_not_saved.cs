// Silent: the branch asks the save whether it saved.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<string> EditAsync(AgentSkill skill)
    {
        var found = await skills.UpdateAsync(skill);
        if (!found)
        {
            return "not found";
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        return "saved";
    }
}
