// Reported: a silent edit returns before the sync.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill, bool quiet, CancellationToken token)
    {
        await skills.UpdateAsync(skill, token); // expect ECAN1001
        if (quiet)
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Update, token);
            return;
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update, token);
    }
}
