// Silent: the queue has it, so it will reach the cloud.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill, CancellationToken token)
    {
        await skills.UpdateAsync(skill, token);
        await manager.Queue.AddAsync(skill, SyncOperation.Update, token);
    }
}
