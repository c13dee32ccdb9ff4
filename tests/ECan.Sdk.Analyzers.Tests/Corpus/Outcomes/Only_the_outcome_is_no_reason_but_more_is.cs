// Reported: saved and not public is a path without a sync.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        var saved = await skills.UpdateAsync(skill); // expect ECAN1001
        if (saved && skill.Public == true)
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
    }
}
