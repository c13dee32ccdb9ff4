// Silent: the second switch takes the case that the first one took.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task StoreAsync(AgentSkill skill, SyncOperation operation)
    {
        switch (operation)
        {
            case SyncOperation.Add:
                await skills.AddAsync(skill);
                break;
            case SyncOperation.Update:
                await skills.UpdateAsync(skill);
                break;
        }

        switch (operation)
        {
            case SyncOperation.Add:
                await manager.SyncSkillAsync(skill, SyncOperation.Add);
                break;
            case SyncOperation.Update:
                await manager.SyncSkillAsync(skill, SyncOperation.Update);
                break;
        }
    }
}
