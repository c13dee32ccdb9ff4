// Silent: fewer than one row is not saved.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(AgentSkill skill)
    {
        if (await skills.DeleteAsync(skill.Id ?? "") < 1)
        {
            return;
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Delete);
    }
}
