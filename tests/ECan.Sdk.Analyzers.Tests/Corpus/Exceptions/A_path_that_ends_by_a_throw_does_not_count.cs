// Silent: the exception tells the caller that it did not work.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        if (skill.Owner is null)
        {
            throw new InvalidOperationException("A skill without an owner cannot be synced.");
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
