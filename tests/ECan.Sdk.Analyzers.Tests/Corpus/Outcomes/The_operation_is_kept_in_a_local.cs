// Silent: no operation means that nothing was saved.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task StoreAsync(AgentSkill skill, bool delete)
    {
        SyncOperation? done = null;
        if (skill.Id is null)
        {
            await skills.AddAsync(skill);
            done = SyncOperation.Add;
        }
        else if (delete)
        {
            await skills.DeleteAsync(skill.Id);
            done = SyncOperation.Delete;
        }

        if (done is { } operation)
        {
            await manager.SyncSkillAsync(skill, operation);
        }
    }
}
