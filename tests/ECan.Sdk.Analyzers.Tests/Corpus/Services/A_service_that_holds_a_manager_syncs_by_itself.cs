// Silent: the skill is handed to a type that has a manager, so it may sync.
namespace Cases;

public sealed class SkillService(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task SaveAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}

public sealed class SkillHandler(SkillService service)
{
    public Task EditAsync(AgentSkill skill) => service.SaveAsync(skill);
}
