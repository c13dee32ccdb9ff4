// Silent: the service that stands behind the interface holds a manager, so that it may sync.
namespace Cases;

public interface ISkillService
{
    Task SaveAsync(AgentSkill skill);
    Task DeleteAsync(string skillId);
}

public sealed class SkillService(ISkillRepository skills, IOfflineSyncManager manager)
    : ISkillService
{
    public async Task SaveAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }

    public async Task DeleteAsync(string skillId)
    {
        await skills.DeleteAsync(skillId);
        await manager.DeleteSkillAsync(skillId);
    }
}

public sealed class SkillController(ISkillService service)
{
    public Task SaveAsync(AgentSkill skill) => service.SaveAsync(skill);

    public Task DeleteAsync(string id) => service.DeleteAsync(id);
}
