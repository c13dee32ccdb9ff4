// Silent: the skill is taken from the agent, or out of its group; it is not deleted.
namespace Cases;

public interface IAgentStore
{
    Task RemoveSkillAsync(string agentId, string skillId);
    Task DeleteSkillAsync(string id, string skillId);
}

public interface ISkillStore
{
    Task RemoveFromAgentAsync(string skillId, string agentId);
    Task RemoveFromGroupAsync(string skillId);
}

public interface IWorkStore
{
    Task RemoveSkillAsync(string agentId, string skillId);
}

public sealed class StaffHandler(IAgentStore agents, ISkillStore skills, IWorkStore work)
{
    public async Task ForgetAsync(string agent, string skill)
    {
        await agents.RemoveSkillAsync(agent, skill);
        await agents.DeleteSkillAsync(agent, skill);
        await skills.RemoveFromAgentAsync(skill, agent);
        await skills.RemoveFromGroupAsync(skill);
        await work.RemoveSkillAsync(agent, skill);
    }
}
