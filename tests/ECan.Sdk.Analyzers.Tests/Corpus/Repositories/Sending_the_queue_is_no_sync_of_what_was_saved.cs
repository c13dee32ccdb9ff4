// Reported: SyncPendingQueueAsync sends what is queued; the skill was never queued.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill); // expect ECAN1001
        await manager.SyncPendingQueueAsync();
    }
}
