// Silent: saves and syncs with what it is given.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public Task PublishAsync(AgentSkill skill)
    {
        skill.Public = true;
        return StoreAsync(skill, skills, manager);
    }

    private static async Task StoreAsync(
        AgentSkill skill,
        ISkillRepository skills,
        IOfflineSyncManager manager
    )
    {
        await skills.UpdateAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
