// Silent: AgentSkill is the class of one data type and the name of another; by an id it cannot be told which was deleted.
namespace Cases;

public interface IAgentSkillRepository
{
    Task DeleteAsync(string id);
}

public sealed class SkillHandler(IAgentSkillRepository skills, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id)
    {
        await skills.DeleteAsync(id);
        await manager.DeleteSkillAsync(id);
    }
}
