// Silent: both ways to save end in the same sync.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task StoreAsync(AgentSkill skill)
    {
        try
        {
            await skills.AddAsync(skill);
        }
        catch (InvalidOperationException)
        {
            await skills.UpdateAsync(skill);
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Add);
    }
}
