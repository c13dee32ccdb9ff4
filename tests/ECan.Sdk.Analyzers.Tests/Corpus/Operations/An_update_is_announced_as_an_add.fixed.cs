// Reported as 1003: the cloud has it already.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill, CancellationToken token)
    {
        await skills.UpdateAsync(skill, token);
        await manager.SyncSkillAsync(skill, SyncOperation.Update, token); // expect ECAN1003
    }
}
