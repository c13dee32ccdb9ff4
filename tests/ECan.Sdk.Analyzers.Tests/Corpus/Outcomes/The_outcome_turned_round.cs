// Silent: failed means not saved.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        var failed = !await skills.UpdateAsync(skill);
        if (failed)
        {
            return;
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
