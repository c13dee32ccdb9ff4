// Silent: without the tag, without its path, the skill is another one, not a deleted one.
namespace Cases;

public interface ISkillEditRepository
{
    Task RemoveTagAsync(AgentSkill skill, string tag);
    Task DeleteSkillPathAsync(string skillId);
    Task AddCapabilityAsync(Agent agent, string capability);

    [SavesEntity]
    Task RemoveLimitAsync(AgentSkill skill, string limit);
}

public sealed class SkillHandler(ISkillEditRepository skills, IOfflineSyncManager manager)
{
    public async Task UntagAsync(AgentSkill skill, string tag)
    {
        await skills.RemoveTagAsync(skill, tag);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }

    public async Task LoseAsync(AgentSkill skill)
    {
        await skills.DeleteSkillPathAsync(skill.Id!);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }

    public async Task LearnAsync(Agent agent, string capability)
    {
        await skills.AddCapabilityAsync(agent, capability);
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }

    public async Task FreeAsync(AgentSkill skill, string limit)
    {
        await skills.RemoveLimitAsync(skill, limit);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
