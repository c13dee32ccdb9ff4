// Silent: a relation is made or ended, and which row that is, is not said; neither the agent nor the skill is new or gone.
namespace Cases;

public interface IRelationStore
{
    Task AddAsync(Agent agent, AgentSkill skill);
    Task RemoveAsync(Agent agent, AgentSkill skill);
}

public interface IStaffRepository
{
    Task AddToolAsync(Agent agent, AgentTool tool);
}

public interface IAgentStore
{
    Task AddSkillAsync(Agent agent, AgentSkill skill);
    Task AddSkillAsync(string agentId, AgentSkill skill);
    Task AddAsync(AgentSkill skill);
}

public interface ITagStore
{
    Task AddAsync(AgentSkill skill, string tag);
}

public sealed class StaffHandler(
    IRelationStore relations,
    IStaffRepository staff,
    IAgentStore agents,
    ITagStore tags
)
{
    public async Task TeachAsync(Agent agent, AgentSkill skill, AgentTool tool)
    {
        await relations.AddAsync(agent, skill);
        await relations.RemoveAsync(agent, skill);
        await staff.AddToolAsync(agent, tool);
        await agents.AddSkillAsync(agent, skill);
        await agents.AddSkillAsync(agent.Id!, skill);
        await agents.AddAsync(skill);
        await tags.AddAsync(skill, "new");
    }
}
