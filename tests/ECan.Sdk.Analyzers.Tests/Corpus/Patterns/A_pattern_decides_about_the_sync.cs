// Reported: a private skill is saved and not synced, and nothing says that it is meant.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill); // expect ECAN1001
        if (skill is { Public: true, Owner: not null })
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
    }
}
