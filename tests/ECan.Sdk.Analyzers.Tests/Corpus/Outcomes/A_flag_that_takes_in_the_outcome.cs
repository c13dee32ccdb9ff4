// Silent: the flag is false where the save was none.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<bool> EditAsync(AgentSkill skill)
    {
        var ok = skill.Name is { Length: > 0 };
        ok &= await skills.UpdateAsync(skill);
        if (!ok)
        {
            return false;
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        return true;
    }
}
